import type { Command } from "./command.ts";
import { convert } from "./commands/convert.ts";
import { schema } from "./commands/schema.ts";
import { timeline } from "./commands/timeline.ts";
import { validate } from "./commands/validate.ts";

/** Every command. One is added by its file and an entry here. */
export const commands: readonly Command[] = [validate, timeline, convert, schema];
