// @ts-check
// A typedoc plugin for zod schemas. What `.describe("...")` says of a field becomes the text of its page; a schema and the
// event type made of it get the text of the type of the same name; a type too long to read is shown by its head; what can
// only be one word, and the fields of a type written in place, need no text of their own.
import { Comment, Converter, LiteralType, ReflectionKind, UnknownType } from "typedoc";
import ts from "typescript";

const longestType = 200;

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (reflection.hasComment()) return;
    const symbol = context.getSymbolFromReflection(reflection);
    const text = firstOf(symbol?.declarations, (declaration) =>
      ts.isPropertyAssignment(declaration) ? descriptionOf(declaration.initializer, context.checker) : undefined,
    );
    if (text !== undefined) reflection.comment = commentOf(text);
  });

  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    /** @type {Map<string, import("typedoc").DeclarationReflection>} */
    const types = new Map();
    for (const type of project.getReflectionsByKind(ReflectionKind.Interface | ReflectionKind.TypeAlias)) {
      if (type.isDeclaration()) types.set(type.name.toLowerCase(), type);
    }
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      if (!variable.isDeclaration() || variable.type === undefined) continue;
      const text = String(variable.type);
      const type = types.get(variable.name.toLowerCase());
      if (!variable.hasComment() && type?.comment !== undefined) {
        const [what] = [/^Zod/.test(text) ? "The schema of" : "The event type of"];
        variable.comment = commentOf(`${what} \`${type.name}\`: ${Comment.combineDisplayParts(type.comment.summary)}`);
      }
      if (text.length > longestType || /^Zod/.test(text)) {
        project.removeTypeReflections(variable.type);
        variable.type = new UnknownType(`${/^\w*/.exec(text)?.[0] || "object"}<...>`);
      }
    }
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      if (!property.isDeclaration() || property.hasComment()) continue;
      if (property.type instanceof LiteralType) property.comment = commentOf(`Always \`${property.type}\`.`);
      else if (isCoveredByHolder(property)) property.comment = commentOf(" ");
    }
  });
}

/**
 * Whether a field belongs to a type written in place, and what that type is written for has a text.
 *
 * @param {import("typedoc").Reflection} field
 */
function isCoveredByHolder(field) {
  let holder = field.parent;
  if (!holder?.kindOf(ReflectionKind.TypeLiteral)) return false;
  while (
    holder &&
    !holder.hasComment() &&
    (holder.kindOf(ReflectionKind.TypeLiteral) || holder.parent?.kindOf(ReflectionKind.TypeLiteral))
  ) {
    holder = holder.parent;
  }
  return holder?.hasComment() === true;
}

/** @param {string} text */
function commentOf(text) {
  return new Comment([{ kind: "text", text }]);
}

/**
 * @template Item, Found
 * @param {readonly Item[] | undefined} items
 * @param {(item: Item) => Found | undefined} find
 */
function firstOf(items, find) {
  for (const item of items ?? []) {
    const found = find(item);
    if (found !== undefined) return found;
  }
}

/**
 * The text of the last `.describe("...")`, `.meta({ description: "..." })` or `textOf("...")` in the definition of a schema,
 * followed into the schemas that it is made from.
 *
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @returns {string | undefined}
 */
function descriptionOf(node, checker) {
  if (ts.isIdentifier(node)) {
    const symbol = checker.getSymbolAtLocation(node);
    const origin = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const definition = origin?.valueDeclaration;
    return definition && ts.isVariableDeclaration(definition) && definition.initializer
      ? descriptionOf(definition.initializer, checker)
      : undefined;
  }
  if (ts.isArrowFunction(node)) return descriptionOf(node.body, checker);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const [first] = node.arguments;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if ((name === "describe" || name === "textOf") && first && ts.isStringLiteralLike(first)) return first.text;
  if (name === "meta" && first && ts.isObjectLiteralExpression(first)) {
    const description = first.properties.find((property) => property.name?.getText() === "description");
    if (description && ts.isPropertyAssignment(description) && ts.isStringLiteralLike(description.initializer)) {
      return description.initializer.text;
    }
  }
  if (name === "schemaOf" && first) return descriptionOf(first, checker);
  return ts.isPropertyAccessExpression(callee) ? descriptionOf(callee.expression, checker) : undefined;
}
