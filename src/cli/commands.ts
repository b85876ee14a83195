import type { Command } from "./command.ts";
import { completionOf } from "./commands/completion.ts";
import { convert } from "./commands/convert.ts";
import { redact } from "./commands/redact.ts";
import { schema } from "./commands/schema.ts";
import { timeline } from "./commands/timeline.ts";
import { validate } from "./commands/validate.ts";

const ofCases: readonly Command[] = [validate, timeline, convert, redact, schema];

/** Every command. One is added by its file and an entry here. */
export const commands: readonly Command[] = [...ofCases, completionOf(ofCases)];
