interface Schema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
};
const fits = (value: unknown, type: string): boolean => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);

/** Where and why a value breaks its JSON schema, as far as the schema of the starters goes. */
export const broken = (value: unknown, schema: Schema, root: Schema = schema, path = ''): readonly string[] => {
  if (schema.$ref) return broken(value, root.$defs![schema.$ref.replace('#/$defs/', '')]!, root, path);
  if (schema.oneOf) {
    const matches = schema.oneOf.filter((one) => broken(value, one, root, path).length === 0).length;
    return matches === 1 ? [] : [`${path}: fits ${matches} of its forms`];
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${String(value)}`];
  if (schema.type && !fits(value, schema.type)) return [`${path}: not ${schema.type}`];
  if (typeof value === 'string') {
    const wrong = (schema.pattern && !new RegExp(schema.pattern).test(value)) || value.length < (schema.minLength ?? 0);
    return wrong ? [`${path}: ${value}`] : [];
  }
  if (typeof value === 'number')
    return value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity) ? [`${path}: ${value}`] : [];
  if (Array.isArray(value)) {
    const few = value.length < (schema.minItems ?? 0) ? [`${path}: too few`] : [];
    return [...few, ...value.flatMap((item, at) => broken(item, schema.items ?? {}, root, `${path}/${at}`))];
  }
  if (typeOf(value) !== 'object') return [];
  const known = schema.properties ?? {};
  const { additionalProperties = true } = schema;
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value as object, key)).map((key) => `${path}/${key}: missing`);
  const inside = Object.entries(value as object).flatMap(([key, one]) => {
    const own = known[key] ?? additionalProperties;
    if (own === false) return [`${path}/${key}: unknown`];
    return own === true ? [] : broken(one, own, root, `${path}/${key}`);
  });
  return [...missing, ...inside];
};
