/**
 * One description of plain data for both of its uses: it reads a value that may come from anybody, and it is the JSON
 * schema of what it reads. It is typed by the model, so that a field the model has and the description has not does not
 * compile.
 */
export interface Shape<T> {
  /**
   * The value, with the described fields alone and in their order.
   * @throws ShapeError that says where the value differs, and what was expected there.
   */
  readonly read: (value: unknown, path: string) => T;
  readonly schema: Schema;
}

export type Schema = Readonly<Record<string, unknown>>;

export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** "seen[3].target.port" */
  readonly path: string;
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Shape<T>;
}

/** A shape for every field of T: an optional one where the field is optional. */
export type Fields<T> = {
  readonly [Name in keyof T]-?: Record<string, never> extends Pick<T, Name>
    ? Optional<Exclude<T[Name], undefined>>
    : Shape<T[Name]>;
};

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/** A shape with words about the value, for the schema. */
export function described<T>(description: string, shape: Shape<T>): Shape<T> {
  return { ...shape, schema: { ...shape.schema, description } };
}

/** The same for each of several. */
export function describedEach<Shapes extends { readonly [Name in keyof Shapes]: Shape<unknown> }>(
  descriptions: Readonly<Record<keyof Shapes, string>>,
  shapes: Shapes,
): Shapes {
  const names = Object.keys(shapes) as (keyof Shapes)[];
  return Object.fromEntries(names.map((name) => [name, described(descriptions[name], shapes[name])])) as Shapes;
}

/** A string that passes a further test; `form` says in words what it is. */
export function text(isOne: (value: string) => boolean = () => true, form = 'a string', schema: Schema = {}) {
  return shapeOf<string>((value) => typeof value === 'string' && isOne(value), form, { type: 'string', ...schema });
}

export const truth = shapeOf<boolean>((value) => typeof value === 'boolean', 'true or false', { type: 'boolean' });

/** A mark that is set or absent. */
export const set = shapeOf<true>((value) => value === true, 'true', { const: true });

export function whole(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  const isOne = (value: unknown) =>
    Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  const form = maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `from ${minimum} to ${maximum}`;
  const limits = maximum === Number.MAX_SAFE_INTEGER ? { minimum } : { minimum, maximum };
  return shapeOf<number>(isOne, `a whole number, ${form}`, { type: 'integer', ...limits });
}

/** One word of a few. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return shapeOf<T>((value) => words.includes(value as T), `one of ${words.join(', ')}`, { enum: words });
}

/** One word of a few, each with what it means, for the schema. */
export function oneMeaning<const T extends string>(meanings: Readonly<Record<T, string>>): Shape<T> {
  const words = Object.keys(meanings) as T[];
  const { read } = oneOf(...words);
  return { read, schema: { oneOf: words.map((word) => ({ const: word, description: meanings[word] })) } };
}

/** One number of a few. */
export function oneNumberOf<const T extends number>(...values: readonly T[]): Shape<T> {
  return shapeOf<T>((value) => values.includes(value as T), `one of ${values.join(', ')}`, { enum: values });
}

export function orNull<T>({ read, schema }: Shape<T>): Shape<T | null> {
  return {
    read: (value, path) => (value === null ? null : read(value, path)),
    schema: { anyOf: [schema, { type: 'null' }] },
  };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read(value, path) {
      if (!Array.isArray(value)) throw new ShapeError(path, 'a list');
      return value.map((one, index) => item.read(one, `${path}[${index}]`));
    },
    schema: { type: 'array', items: item.schema },
  };
}

/** A list that is not empty. */
export function several<T>(item: Shape<T>): Shape<readonly [T, ...T[]]> {
  const { read, schema } = list(item);
  return {
    read(value, path) {
      const [first, ...rest] = read(value, path);
      if (first === undefined) throw new ShapeError(path, 'a list of one or more');
      return [first, ...rest];
    },
    schema: { ...schema, minItems: 1 },
  };
}

/** Values of one shape under names that anybody may choose. */
export function byName<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    read: (value, path) =>
      Object.fromEntries(
        Object.entries(objectAt(value, path)).map(([name, one]) => [name, item.read(one, `${path}.${name}`)]),
      ),
    schema: { type: 'object', additionalProperties: item.schema },
  };
}

export function record<T>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown> | Optional<unknown>][];
  const shapeIn = (field: Shape<unknown> | Optional<unknown>) => ('optional' in field ? field.optional : field);
  return {
    read(value, path) {
      const given = objectAt(value, path);
      const read = entries.flatMap(([name, field]): [string, unknown][] => {
        const one = Object.hasOwn(given, name) ? given[name] : undefined;
        if (one === undefined && 'optional' in field) return [];
        return [[name, shapeIn(field).read(one, path === '' ? name : `${path}.${name}`)]];
      });
      return Object.fromEntries(read) as T;
    },
    schema: {
      type: 'object',
      additionalProperties: false,
      required: entries.filter(([, field]) => !('optional' in field)).map(([name]) => name),
      properties: Object.fromEntries(entries.map(([name, field]) => [name, shapeIn(field).schema])),
    },
  };
}

/** Variants told apart by one field, which each of them describes with `exactly`. */
export function union<T, Tag extends keyof T & string>(
  tag: Tag,
  variants: { readonly [Name in T[Tag] & string]: Shape<Extract<T, Readonly<Record<Tag, Name>>>> },
): Shape<T> {
  const shapes = variants as Readonly<Record<string, Shape<unknown>>>;
  return {
    read(value, path) {
      const name = objectAt(value, path)[tag];
      const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (shape === undefined) throw new ShapeError(`${path}.${tag}`, `one of ${Object.keys(shapes).join(', ')}`);
      return shape.read(value, path) as T;
    },
    schema: { oneOf: Object.values(shapes).map(({ schema }) => schema) },
  };
}

/** The value of a variant's tag. */
export function exactly<const T extends string>(value: T): Shape<T> {
  return shapeOf<T>((one) => one === value, `"${value}"`, { const: value });
}

function shapeOf<T>(isOne: (value: unknown) => boolean, expected: string, schema: Schema): Shape<T> {
  return {
    read(value, path) {
      if (!isOne(value)) throw new ShapeError(path, expected);
      return value as T;
    },
    schema,
  };
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'an object');
  return value as Readonly<Record<string, unknown>>;
}
