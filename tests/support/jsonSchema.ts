// Checks a value against the part of JSON Schema that decoders write, so that tests can hold a description to what happens.

import type { JsonSchema } from '../../src/core/decode.ts';

/** What is wrong, as paths; empty when the value fits. */
export function mismatches(schema: JsonSchema, value: unknown, path = '$'): readonly string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.some((each) => mismatches(each, value, path).length === 0) ? [] : [path];
  if (schema.enum !== undefined) return schema.enum.some((each) => each === value) ? [] : [path];
  switch (schema.type) {
    case undefined:
      return [];
    case 'null':
      return value === null ? [] : [path];
    case 'string':
      return typeof value === 'string' && value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Infinity) && new RegExp(schema.pattern ?? '').test(value) ? [] : [path];
    case 'integer':
      return Number.isInteger(value) && (value as number) >= (schema.minimum ?? -Infinity) && (value as number) <= (schema.maximum ?? Infinity) ? [] : [path];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [path];
    case 'array':
      return Array.isArray(value) && value.length <= (schema.maxItems ?? Infinity) ? value.flatMap((each, index) => mismatches(schema.items ?? {}, each, `${path}[${index}]`)) : [path];
    case 'object': {
      if (typeof value !== 'object' || value === null) return [path];
      const fields = value as Readonly<Record<string, unknown>>;
      const missing = (schema.required ?? []).filter((name) => fields[name] === undefined).map((name) => `${path}.${name}`);
      return [...missing, ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => (fields[name] === undefined ? [] : mismatches(each, fields[name], `${path}.${name}`)))];
    }
    default:
      return [`${path}: unknown type`];
  }
}
