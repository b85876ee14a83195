// Times every regular expression of the code on texts made to hold it up, of doubling length: `npm run regexps`.
// A text goes around in one of the expression's circles and ends in a character that none of its atoms takes.
import { boundedTexts } from "../tests/hostile/regexp/bounded-texts.ts";
import { expressionOf, findRegexps } from "../tests/hostile/regexp/find-regexps.ts";
import { pumpsOf } from "../tests/hostile/regexp/pumps.ts";

const longest = 1_000_000;

/** A text twice as long may take this many times as long, and a little more, before growth is not called linear. */
const mostGrowth = 3.2;
const least = 30;

let count = 0;
let slowest = { milliseconds: 0, name: "" };
const failures: string[] = [];
for (const { file, text, isLiteral } of findRegexps()) {
  if (!isLiteral) continue;
  const expression = expressionOf(text);
  const length = boundedTexts[file]?.[text]?.longest ?? longest;
  for (const { before, around, after } of pumpsOf(expression)) {
    const textOf = (size: number) => before + around.repeat(Math.max(1, Math.floor(size / around.length))) + after;
    const whole = timeOf(expression, textOf(length));
    const half = timeOf(expression, textOf(length / 2));
    count += 1;
    const name = `src/${file} ${text} on ${JSON.stringify([before, around, after])}`;
    if (whole > slowest.milliseconds) slowest = { milliseconds: whole, name };
    if (whole > least && whole > mostGrowth * half + least) failures.push(`${name}: ${half} ms, then ${whole} ms`);
  }
}
for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms, ${slowest.name}`);
console.log(`${count} texts of up to ${longest} characters, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Milliseconds that it takes to find all matches in a text: the best of three. */
function timeOf({ source, flags }: { source: string; flags: string }, text: string): number {
  const everywhere = new RegExp(source, flags.includes("g") || flags.includes("y") ? flags : `${flags}g`);
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    text.replace(everywhere, "");
    return performance.now() - start;
  });
  return Math.min(...times);
}
