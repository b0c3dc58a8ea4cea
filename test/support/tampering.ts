/** Changes to an ASN.1 value that keep the lengths around it right, or do not. */
import { der } from './der.ts';
import type { Random } from './random.ts';

interface Value {
  tag: number;
  children: Value[] | null;
  content: Buffer;
}

const CONSTRUCTED = 0x20;
const TAGS = [
  1, 2, 3, 4, 5, 6, 0x0c, 0x13, 0x14, 0x16, 0x1e, 0x30, 0x31, 0x80, 0x81, 0x82, 0x83, 0x86, 0xa0, 0xa1, 0xa2, 0xa4,
];

/** One value of the structure changed: its type, what it holds, or how many there are of it. */
export function tampered(octets: Buffer, random: Random): Buffer {
  return random.chance(0.3) ? withOtherOctet(octets, random) : withOtherValue(octets, random);
}

function withOtherOctet(octets: Buffer, random: Random): Buffer {
  const [at, octet] = [random.integer(octets.length), random.integer(256)];
  const [before, behind] = [octets.subarray(0, at), octets.subarray(at)];
  return Buffer.concat([before, Buffer.from([octet]), behind.subarray(random.pick([0, 1, 1, 2]))]);
}

function withOtherValue(octets: Buffer, random: Random): Buffer {
  const top = valuesIn(octets);
  const all: Value[] = [];
  const visit = (one: Value) => {
    all.push(one);
    one.children?.forEach(visit);
  };
  top.forEach(visit);
  change(random.pick(all), random);
  return Buffer.concat(top.map(encoded));
}

function change(one: Value, random: Random): void {
  const { children } = one;
  const other = () => ({
    tag: random.pick(TAGS.filter((tag) => (tag & CONSTRUCTED) === 0)),
    children: null,
    content: Buffer.from([1]),
  });
  switch (random.integer(6)) {
    case 0:
      one.content = children === null ? one.content : Buffer.concat(children.map(encoded));
      one.tag = random.pick(TAGS);
      one.children = null;
      return;
    case 1:
      one.children = children === null ? null : [];
      one.content = Buffer.alloc(0);
      return;
    case 2:
      if (children === null) one.content = one.content.subarray(1);
      else children.splice(random.integer(children.length + 1), 1);
      return;
    case 3:
      if (children === null) one.content = Buffer.concat([one.content, Buffer.from([random.integer(256)])]);
      else children.splice(random.integer(children.length + 1), 0, other());
      return;
    case 4:
      if (children === null) one.content = Buffer.concat([Buffer.from([0]), one.content]);
      else children.reverse();
      return;
    default:
      if (children === null) one.content = Buffer.from([0xff, 0xff]);
      else if (children.length > 0) children.push(random.pick(children));
  }
}

function valuesIn(octets: Buffer): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < octets.length; ) {
    const [tag = 0, first = 0] = octets.subarray(at, at + 2);
    const count = first < 0x80 ? 0 : first - 0x80;
    const length = count === 0 ? first : octets.readUIntBE(at + 2, count);
    const content = octets.subarray(at + 2 + count, at + 2 + count + length);
    values.push({ tag, content, children: (tag & CONSTRUCTED) === 0 ? null : valuesIn(content) });
    at += 2 + count + length;
  }
  return values;
}

function encoded({ tag, children, content }: Value): Buffer {
  return der(tag, children === null ? content : Buffer.concat(children.map(encoded)));
}
