// Records checked one at a time: two legal texts and three persons.
import { safeParseLegalText, safeParsePerson } from "case-chronology";
import { formatWhen } from "case-chronology/dates";
import agreement from "./agreement.json" with { type: "json" };
import declaration from "./joint-declaration.json" with { type: "json" };
import persons from "./persons.json" with { type: "json" };

for (const result of [agreement, declaration].map((record) => safeParseLegalText(record))) {
  if (!result.success) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  const { title, stages = [] } = result.data;
  console.log(
    `${title}: ${stages.map(({ stage, when }) => `${stage} ${formatWhen(when, { locale: "en" })}`).join(", ")}`,
  );
}

for (const result of persons.map((record) => safeParsePerson(record))) {
  if (!result.success) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  const { names, images = [] } = result.data;
  console.log(`${names[0]?.full}; photo: ${images.map(({ credit }) => credit).join(", ")}`);
}
