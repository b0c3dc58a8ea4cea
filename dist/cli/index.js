import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7357:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Javascript implementation of Abstract Syntax Notation Number One.
 *
 * @author Dave Longley
 *
 * Copyright (c) 2010-2015 Digital Bazaar, Inc.
 *
 * An API for storing data using the Abstract Syntax Notation Number One
 * format using DER (Distinguished Encoding Rules) encoding. This encoding is
 * commonly used to store data for PKI, i.e. X.509 Certificates, and this
 * implementation exists for that purpose.
 *
 * Abstract Syntax Notation Number One (ASN.1) is used to define the abstract
 * syntax of information without restricting the way the information is encoded
 * for transmission. It provides a standard that allows for open systems
 * communication. ASN.1 defines the syntax of information data and a number of
 * simple data types as well as a notation for describing them and specifying
 * values for them.
 *
 * The RSA algorithm creates public and private keys that are often stored in
 * X.509 or PKCS#X formats -- which use ASN.1 (encoded in DER format). This
 * class provides the most basic functionality required to store and load DSA
 * keys that are encoded according to ASN.1.
 *
 * The most common binary encodings for ASN.1 are BER (Basic Encoding Rules)
 * and DER (Distinguished Encoding Rules). DER is just a subset of BER that
 * has stricter requirements for how data must be encoded.
 *
 * Each ASN.1 structure has a tag (a byte identifying the ASN.1 structure type)
 * and a byte array for the value of this ASN1 structure which may be data or a
 * list of ASN.1 structures.
 *
 * Each ASN.1 structure using BER is (Tag-Length-Value):
 *
 * | byte 0 | bytes X | bytes Y |
 * |--------|---------|----------
 * |  tag   | length  |  value  |
 *
 * ASN.1 allows for tags to be of "High-tag-number form" which allows a tag to
 * be two or more octets, but that is not supported by this class. A tag is
 * only 1 byte. Bits 1-5 give the tag number (ie the data type within a
 * particular 'class'), 6 indicates whether or not the ASN.1 value is
 * constructed from other ASN.1 values, and bits 7 and 8 give the 'class'. If
 * bits 7 and 8 are both zero, the class is UNIVERSAL. If only bit 7 is set,
 * then the class is APPLICATION. If only bit 8 is set, then the class is
 * CONTEXT_SPECIFIC. If both bits 7 and 8 are set, then the class is PRIVATE.
 * The tag numbers for the data types for the class UNIVERSAL are listed below:
 *
 * UNIVERSAL 0 Reserved for use by the encoding rules
 * UNIVERSAL 1 Boolean type
 * UNIVERSAL 2 Integer type
 * UNIVERSAL 3 Bitstring type
 * UNIVERSAL 4 Octetstring type
 * UNIVERSAL 5 Null type
 * UNIVERSAL 6 Object identifier type
 * UNIVERSAL 7 Object descriptor type
 * UNIVERSAL 8 External type and Instance-of type
 * UNIVERSAL 9 Real type
 * UNIVERSAL 10 Enumerated type
 * UNIVERSAL 11 Embedded-pdv type
 * UNIVERSAL 12 UTF8String type
 * UNIVERSAL 13 Relative object identifier type
 * UNIVERSAL 14-15 Reserved for future editions
 * UNIVERSAL 16 Sequence and Sequence-of types
 * UNIVERSAL 17 Set and Set-of types
 * UNIVERSAL 18-22, 25-30 Character string types
 * UNIVERSAL 23-24 Time types
 *
 * The length of an ASN.1 structure is specified after the tag identifier.
 * There is a definite form and an indefinite form. The indefinite form may
 * be used if the encoding is constructed and not all immediately available.
 * The indefinite form is encoded using a length byte with only the 8th bit
 * set. The end of the constructed object is marked using end-of-contents
 * octets (two zero bytes).
 *
 * The definite form looks like this:
 *
 * The length may take up 1 or more bytes, it depends on the length of the
 * value of the ASN.1 structure. DER encoding requires that if the ASN.1
 * structure has a value that has a length greater than 127, more than 1 byte
 * will be used to store its length, otherwise just one byte will be used.
 * This is strict.
 *
 * In the case that the length of the ASN.1 value is less than 127, 1 octet
 * (byte) is used to store the "short form" length. The 8th bit has a value of
 * 0 indicating the length is "short form" and not "long form" and bits 7-1
 * give the length of the data. (The 8th bit is the left-most, most significant
 * bit: also known as big endian or network format).
 *
 * In the case that the length of the ASN.1 value is greater than 127, 2 to
 * 127 octets (bytes) are used to store the "long form" length. The first
 * byte's 8th bit is set to 1 to indicate the length is "long form." Bits 7-1
 * give the number of additional octets. All following octets are in base 256
 * with the most significant digit first (typical big-endian binary unsigned
 * integer storage). So, for instance, if the length of a value was 257, the
 * first byte would be set to:
 *
 * 10000010 = 130 = 0x82.
 *
 * This indicates there are 2 octets (base 256) for the length. The second and
 * third bytes (the octets just mentioned) would store the length in base 256:
 *
 * octet 2: 00000001 = 1 * 256^1 = 256
 * octet 3: 00000001 = 1 * 256^0 = 1
 * total = 257
 *
 * The algorithm for converting a js integer value of 257 to base-256 is:
 *
 * var value = 257;
 * var bytes = [];
 * bytes[0] = (value >>> 8) & 0xFF; // most significant byte first
 * bytes[1] = value & 0xFF;        // least significant byte last
 *
 * On the ASN.1 UNIVERSAL Object Identifier (OID) type:
 *
 * An OID can be written like: "value1.value2.value3...valueN"
 *
 * The DER encoding rules:
 *
 * The first byte has the value 40 * value1 + value2.
 * The following bytes, if any, encode the remaining values. Each value is
 * encoded in base 128, most significant digit first (big endian), with as
 * few digits as possible, and the most significant bit of each byte set
 * to 1 except the last in each value's encoding. For example: Given the
 * OID "1.2.840.113549", its DER encoding is (remember each byte except the
 * last one in each encoding is OR'd with 0x80):
 *
 * byte 1: 40 * 1 + 2 = 42 = 0x2A.
 * bytes 2-3: 128 * 6 + 72 = 840 = 6 72 = 6 72 = 0x0648 = 0x8648
 * bytes 4-6: 16384 * 6 + 128 * 119 + 13 = 6 119 13 = 0x06770D = 0x86F70D
 *
 * The final value is: 0x2A864886F70D.
 * The full OID (including ASN.1 tag and length of 6 bytes) is:
 * 0x06062A864886F70D
 */
var forge = __nccwpck_require__(8561);
__nccwpck_require__(7456);
__nccwpck_require__(245);

/* ASN.1 API */
var asn1 = module.exports = forge.asn1 = forge.asn1 || {};

/**
 * ASN.1 classes.
 */
asn1.Class = {
  UNIVERSAL:        0x00,
  APPLICATION:      0x40,
  CONTEXT_SPECIFIC: 0x80,
  PRIVATE:          0xC0
};

/**
 * ASN.1 types. Not all types are supported by this implementation, only
 * those necessary to implement a simple PKI are implemented.
 */
asn1.Type = {
  NONE:             0,
  BOOLEAN:          1,
  INTEGER:          2,
  BITSTRING:        3,
  OCTETSTRING:      4,
  NULL:             5,
  OID:              6,
  ODESC:            7,
  EXTERNAL:         8,
  REAL:             9,
  ENUMERATED:      10,
  EMBEDDED:        11,
  UTF8:            12,
  ROID:            13,
  SEQUENCE:        16,
  SET:             17,
  PRINTABLESTRING: 19,
  IA5STRING:       22,
  UTCTIME:         23,
  GENERALIZEDTIME: 24,
  BMPSTRING:       30
};

/**
 * Sets the default maximum recursion depth when parsing ASN.1 structures.
 */
asn1.maxDepth = 256;

/**
 * Creates a new asn1 object.
 *
 * @param tagClass the tag class for the object.
 * @param type the data type (tag number) for the object.
 * @param constructed true if the asn1 object is in constructed form.
 * @param value the value for the object, if it is not constructed.
 * @param [options] the options to use:
 *          [bitStringContents] the plain BIT STRING content including padding
 *            byte.
 *
 * @return the asn1 object.
 */
asn1.create = function(tagClass, type, constructed, value, options) {
  /* An asn1 object has a tagClass, a type, a constructed flag, and a
    value. The value's type depends on the constructed flag. If
    constructed, it will contain a list of other asn1 objects. If not,
    it will contain the ASN.1 value as an array of bytes formatted
    according to the ASN.1 data type. */

  // remove undefined values
  if(forge.util.isArray(value)) {
    var tmp = [];
    for(var i = 0; i < value.length; ++i) {
      if(value[i] !== undefined) {
        tmp.push(value[i]);
      }
    }
    value = tmp;
  }

  var obj = {
    tagClass: tagClass,
    type: type,
    constructed: constructed,
    composed: constructed || forge.util.isArray(value),
    value: value
  };
  if(options && 'bitStringContents' in options) {
    // TODO: copy byte buffer if it's a buffer not a string
    obj.bitStringContents = options.bitStringContents;
    // TODO: add readonly flag to avoid this overhead
    // save copy to detect changes
    obj.original = asn1.copy(obj);
  }
  return obj;
};

/**
 * Copies an asn1 object.
 *
 * @param obj the asn1 object.
 * @param [options] copy options:
 *          [excludeBitStringContents] true to not copy bitStringContents
 *
 * @return the a copy of the asn1 object.
 */
asn1.copy = function(obj, options) {
  var copy;

  if(forge.util.isArray(obj)) {
    copy = [];
    for(var i = 0; i < obj.length; ++i) {
      copy.push(asn1.copy(obj[i], options));
    }
    return copy;
  }

  if(typeof obj === 'string') {
    // TODO: copy byte buffer if it's a buffer not a string
    return obj;
  }

  copy = {
    tagClass: obj.tagClass,
    type: obj.type,
    constructed: obj.constructed,
    composed: obj.composed,
    value: asn1.copy(obj.value, options)
  };
  if(options && !options.excludeBitStringContents) {
    // TODO: copy byte buffer if it's a buffer not a string
    copy.bitStringContents = obj.bitStringContents;
  }
  return copy;
};

/**
 * Compares asn1 objects for equality.
 *
 * Note this function does not run in constant time.
 *
 * @param obj1 the first asn1 object.
 * @param obj2 the second asn1 object.
 * @param [options] compare options:
 *          [includeBitStringContents] true to compare bitStringContents
 *
 * @return true if the asn1 objects are equal.
 */
asn1.equals = function(obj1, obj2, options) {
  if(forge.util.isArray(obj1)) {
    if(!forge.util.isArray(obj2)) {
      return false;
    }
    if(obj1.length !== obj2.length) {
      return false;
    }
    for(var i = 0; i < obj1.length; ++i) {
      if(!asn1.equals(obj1[i], obj2[i])) {
        return false;
      }
    }
    return true;
  }

  if(typeof obj1 !== typeof obj2) {
    return false;
  }

  if(typeof obj1 === 'string') {
    return obj1 === obj2;
  }

  var equal = obj1.tagClass === obj2.tagClass &&
    obj1.type === obj2.type &&
    obj1.constructed === obj2.constructed &&
    obj1.composed === obj2.composed &&
    asn1.equals(obj1.value, obj2.value);
  if(options && options.includeBitStringContents) {
    equal = equal && (obj1.bitStringContents === obj2.bitStringContents);
  }

  return equal;
};

/**
 * Gets the length of a BER-encoded ASN.1 value.
 *
 * In case the length is not specified, undefined is returned.
 *
 * @param b the BER-encoded ASN.1 byte buffer, starting with the first
 *          length byte.
 *
 * @return the length of the BER-encoded ASN.1 value or undefined.
 */
asn1.getBerValueLength = function(b) {
  // TODO: move this function and related DER/BER functions to a der.js
  // file; better abstract ASN.1 away from der/ber.
  var b2 = b.getByte();
  if(b2 === 0x80) {
    return undefined;
  }

  // see if the length is "short form" or "long form" (bit 8 set)
  var length;
  var longForm = b2 & 0x80;
  if(!longForm) {
    // length is just the first byte
    length = b2;
  } else {
    // the number of bytes the length is specified in bits 7 through 1
    // and each length byte is in big-endian base-256
    length = b.getInt((b2 & 0x7F) << 3);
  }
  return length;
};

/**
 * Check if the byte buffer has enough bytes. Throws an Error if not.
 *
 * @param bytes the byte buffer to parse from.
 * @param remaining the bytes remaining in the current parsing state.
 * @param n the number of bytes the buffer must have.
 */
function _checkBufferLength(bytes, remaining, n) {
  if(n > remaining) {
    var error = new Error('Too few bytes to parse DER.');
    error.available = bytes.length();
    error.remaining = remaining;
    error.requested = n;
    throw error;
  }
}

/**
 * Gets the length of a BER-encoded ASN.1 value.
 *
 * In case the length is not specified, undefined is returned.
 *
 * @param bytes the byte buffer to parse from.
 * @param remaining the bytes remaining in the current parsing state.
 *
 * @return the length of the BER-encoded ASN.1 value or undefined.
 */
var _getValueLength = function(bytes, remaining) {
  // TODO: move this function and related DER/BER functions to a der.js
  // file; better abstract ASN.1 away from der/ber.
  // fromDer already checked that this byte exists
  var b2 = bytes.getByte();
  remaining--;
  if(b2 === 0x80) {
    return undefined;
  }

  // see if the length is "short form" or "long form" (bit 8 set)
  var length;
  var longForm = b2 & 0x80;
  if(!longForm) {
    // length is just the first byte
    length = b2;
  } else {
    // the number of bytes the length is specified in bits 7 through 1
    // and each length byte is in big-endian base-256
    var longFormBytes = b2 & 0x7F;
    _checkBufferLength(bytes, remaining, longFormBytes);
    length = bytes.getInt(longFormBytes << 3);
  }
  // FIXME: this will only happen for 32 bit getInt with high bit set
  if(length < 0) {
    throw new Error('Negative length: ' + length);
  }
  return length;
};

/**
 * Parses an asn1 object from a byte buffer in DER format.
 *
 * @param bytes the byte buffer to parse from.
 * @param [strict] true to be strict when checking value lengths, false to
 *          allow truncated values (default: true).
 * @param [options] object with options or boolean strict flag
 *          [strict] true to be strict when checking value lengths, false to
 *            allow truncated values (default: true).
 *          [parseAllBytes] true to ensure all bytes are parsed
 *            (default: true)
 *          [decodeBitStrings] true to attempt to decode the content of
 *            BIT STRINGs (not OCTET STRINGs) using strict mode. Note that
 *            without schema support to understand the data context this can
 *            erroneously decode values that happen to be valid ASN.1. This
 *            flag will be deprecated or removed as soon as schema support is
 *            available. (default: true)
 *          [maxDepth] override asn1.maxDepth recursion limit
 *            (default: asn1.maxDepth)
 *
 * @throws Will throw an error for various malformed input conditions.
 *
 * @return the parsed asn1 object.
 */
asn1.fromDer = function(bytes, options) {
  if(options === undefined) {
    options = {
      strict: true,
      parseAllBytes: true,
      decodeBitStrings: true
    };
  }
  if(typeof options === 'boolean') {
    options = {
      strict: options,
      parseAllBytes: true,
      decodeBitStrings: true
    };
  }
  if(!('strict' in options)) {
    options.strict = true;
  }
  if(!('parseAllBytes' in options)) {
    options.parseAllBytes = true;
  }
  if(!('decodeBitStrings' in options)) {
    options.decodeBitStrings = true;
  }
  if(!('maxDepth' in options)) {
    options.maxDepth = asn1.maxDepth;
  }

  // wrap in buffer if needed
  if(typeof bytes === 'string') {
    bytes = forge.util.createBuffer(bytes);
  }

  var byteCount = bytes.length();
  var value = _fromDer(bytes, bytes.length(), 0, options);
  if(options.parseAllBytes && bytes.length() !== 0) {
    var error = new Error('Unparsed DER bytes remain after ASN.1 parsing.');
    error.byteCount = byteCount;
    error.remaining = bytes.length();
    throw error;
  }
  return value;
};

/**
 * Internal function to parse an asn1 object from a byte buffer in DER format.
 *
 * @param bytes the byte buffer to parse from.
 * @param remaining the number of bytes remaining for this chunk.
 * @param depth the current parsing depth.
 * @param options object with same options as fromDer().
 *
 * @return the parsed asn1 object.
 */
function _fromDer(bytes, remaining, depth, options) {

  // check depth limit
  if(depth >= options.maxDepth) {
    throw new Error('ASN.1 parsing error: Max depth exceeded.');
  }

  // temporary storage for consumption calculations
  var start;

  // minimum length for ASN.1 DER structure is 2
  _checkBufferLength(bytes, remaining, 2);

  // get the first byte
  var b1 = bytes.getByte();
  // consumed one byte
  remaining--;

  // get the tag class
  var tagClass = (b1 & 0xC0);

  // get the type (bits 1-5)
  var type = b1 & 0x1F;

  // get the variable value length and adjust remaining bytes
  start = bytes.length();
  var length = _getValueLength(bytes, remaining);
  remaining -= start - bytes.length();

  // ensure there are enough bytes to get the value
  if(length !== undefined && length > remaining) {
    if(options.strict) {
      var error = new Error('Too few bytes to read ASN.1 value.');
      error.available = bytes.length();
      error.remaining = remaining;
      error.requested = length;
      throw error;
    }
    // Note: be lenient with truncated values and use remaining state bytes
    length = remaining;
  }

  // value storage
  var value;
  // possible BIT STRING contents storage
  var bitStringContents;

  // constructed flag is bit 6 (32 = 0x20) of the first byte
  var constructed = ((b1 & 0x20) === 0x20);
  if(constructed) {
    // parse child asn1 objects from the value
    value = [];
    if(length === undefined) {
      // asn1 object of indefinite length, read until end tag
      for(;;) {
        _checkBufferLength(bytes, remaining, 2);
        if(bytes.bytes(2) === String.fromCharCode(0, 0)) {
          bytes.getBytes(2);
          remaining -= 2;
          break;
        }
        start = bytes.length();
        value.push(_fromDer(bytes, remaining, depth + 1, options));
        remaining -= start - bytes.length();
      }
    } else {
      // parsing asn1 object of definite length
      while(length > 0) {
        start = bytes.length();
        value.push(_fromDer(bytes, length, depth + 1, options));
        remaining -= start - bytes.length();
        length -= start - bytes.length();
      }
    }
  }

  // if a BIT STRING, save the contents including padding
  if(value === undefined && tagClass === asn1.Class.UNIVERSAL &&
    type === asn1.Type.BITSTRING) {
    bitStringContents = bytes.bytes(length);
  }

  // determine if a non-constructed value should be decoded as a composed
  // value that contains other ASN.1 objects. BIT STRINGs (and OCTET STRINGs)
  // can be used this way.
  if(value === undefined && options.decodeBitStrings &&
    tagClass === asn1.Class.UNIVERSAL &&
    // FIXME: OCTET STRINGs not yet supported here
    // .. other parts of forge expect to decode OCTET STRINGs manually
    (type === asn1.Type.BITSTRING /*|| type === asn1.Type.OCTETSTRING*/) &&
    length > 1) {
    // save read position
    var savedRead = bytes.read;
    var savedRemaining = remaining;
    var unused = 0;
    if(type === asn1.Type.BITSTRING) {
      /* The first octet gives the number of bits by which the length of the
        bit string is less than the next multiple of eight (this is called
        the "number of unused bits").

        The second and following octets give the value of the bit string
        converted to an octet string. */
      _checkBufferLength(bytes, remaining, 1);
      unused = bytes.getByte();
      remaining--;
    }
    // if all bits are used, maybe the BIT/OCTET STRING holds ASN.1 objs
    if(unused === 0) {
      try {
        // attempt to parse child asn1 object from the value
        // (stored in array to signal composed value)
        start = bytes.length();
        var subOptions = {
          // enforce strict mode to avoid parsing ASN.1 from plain data
          strict: true,
          // only decode one level of BIT STRINGs, nested decoding has
          // quadratic cost due to copies for change detection
          decodeBitStrings: false,
          maxDepth: options.maxDepth
        };
        var composed = _fromDer(bytes, remaining, depth + 1, subOptions);
        var used = start - bytes.length();
        remaining -= used;
        if(type == asn1.Type.BITSTRING) {
          used++;
        }

        // if the data all decoded and the class indicates UNIVERSAL or
        // CONTEXT_SPECIFIC then assume we've got an encapsulated ASN.1 object
        var tc = composed.tagClass;
        if(used === length &&
          (tc === asn1.Class.UNIVERSAL || tc === asn1.Class.CONTEXT_SPECIFIC)) {
          value = [composed];
        }
      } catch(ex) {
      }
    }
    if(value === undefined) {
      // restore read position
      bytes.read = savedRead;
      remaining = savedRemaining;
    }
  }

  if(value === undefined) {
    // asn1 not constructed or composed, get raw value
    // TODO: do DER to OID conversion and vice-versa in .toDer?

    if(length === undefined) {
      if(options.strict) {
        throw new Error('Non-constructed ASN.1 object of indefinite length.');
      }
      // be lenient and use remaining state bytes
      length = remaining;
    }

    if(type === asn1.Type.BMPSTRING) {
      value = '';
      for(; length > 0; length -= 2) {
        _checkBufferLength(bytes, remaining, 2);
        value += String.fromCharCode(bytes.getInt16());
        remaining -= 2;
      }
    } else {
      value = bytes.getBytes(length);
      remaining -= length;
    }
  }

  // add BIT STRING contents if available
  var asn1Options = bitStringContents === undefined ? null : {
    bitStringContents: bitStringContents
  };

  // create and return asn1 object
  return asn1.create(tagClass, type, constructed, value, asn1Options);
}

/**
 * Converts the given asn1 object to a buffer of bytes in DER format.
 *
 * @param asn1 the asn1 object to convert to bytes.
 *
 * @return the buffer of bytes.
 */
asn1.toDer = function(obj) {
  var bytes = forge.util.createBuffer();

  // build the first byte
  var b1 = obj.tagClass | obj.type;

  // for storing the ASN.1 value
  var value = forge.util.createBuffer();

  // use BIT STRING contents if available and data not changed
  var useBitStringContents = false;
  if('bitStringContents' in obj) {
    useBitStringContents = true;
    if(obj.original) {
      useBitStringContents = asn1.equals(obj, obj.original);
    }
  }

  if(useBitStringContents) {
    value.putBytes(obj.bitStringContents);
  } else if(obj.composed) {
    // if composed, use each child asn1 object's DER bytes as value
    // turn on 6th bit (0x20 = 32) to indicate asn1 is constructed
    // from other asn1 objects
    if(obj.constructed) {
      b1 |= 0x20;
    } else {
      // type is a bit string, add unused bits of 0x00
      value.putByte(0x00);
    }

    // add all of the child DER bytes together
    for(var i = 0; i < obj.value.length; ++i) {
      if(obj.value[i] !== undefined) {
        value.putBuffer(asn1.toDer(obj.value[i]));
      }
    }
  } else {
    // use asn1.value directly
    if(obj.type === asn1.Type.BMPSTRING) {
      for(var i = 0; i < obj.value.length; ++i) {
        value.putInt16(obj.value.charCodeAt(i));
      }
    } else {
      // ensure integer is minimally-encoded
      // TODO: should all leading bytes be stripped vs just one?
      // .. ex '00 00 01' => '01'?
      if(obj.type === asn1.Type.INTEGER &&
        obj.value.length > 1 &&
        // leading 0x00 for positive integer
        ((obj.value.charCodeAt(0) === 0 &&
        (obj.value.charCodeAt(1) & 0x80) === 0) ||
        // leading 0xFF for negative integer
        (obj.value.charCodeAt(0) === 0xFF &&
        (obj.value.charCodeAt(1) & 0x80) === 0x80))) {
        value.putBytes(obj.value.substr(1));
      } else {
        value.putBytes(obj.value);
      }
    }
  }

  // add tag byte
  bytes.putByte(b1);

  // use "short form" encoding
  if(value.length() <= 127) {
    // one byte describes the length
    // bit 8 = 0 and bits 7-1 = length
    bytes.putByte(value.length() & 0x7F);
  } else {
    // use "long form" encoding
    // 2 to 127 bytes describe the length
    // first byte: bit 8 = 1 and bits 7-1 = # of additional bytes
    // other bytes: length in base 256, big-endian
    var len = value.length();
    var lenBytes = '';
    do {
      lenBytes += String.fromCharCode(len & 0xFF);
      len = len >>> 8;
    } while(len > 0);

    // set first byte to # bytes used to store the length and turn on
    // bit 8 to indicate long-form length is used
    bytes.putByte(lenBytes.length | 0x80);

    // concatenate length bytes in reverse since they were generated
    // little endian and we need big endian
    for(var i = lenBytes.length - 1; i >= 0; --i) {
      bytes.putByte(lenBytes.charCodeAt(i));
    }
  }

  // concatenate value bytes
  bytes.putBuffer(value);
  return bytes;
};

/**
 * Converts an OID dot-separated string to a byte buffer. The byte buffer
 * contains only the DER-encoded value, not any tag or length bytes.
 *
 * @param oid the OID dot-separated string.
 *
 * @return the byte buffer.
 */
asn1.oidToDer = function(oid) {
  // split OID into individual values
  var values = oid.split('.');
  var bytes = forge.util.createBuffer();

  // X.660: the first arc is 0, 1 or 2, and the second arc is at most 39
  // under 0 and 1; other values would encode the same as a different OID
  var first = parseInt(values[0], 10);
  var second = parseInt(values[1], 10);
  if(!(first >= 0 && first <= 2 && second >= 0) ||
    (first < 2 && second > 39)) {
    throw new Error('Invalid OID; the first two arcs are out of range.');
  }

  // the first subidentifier is 40 * value1 + value2; the remaining
  // subidentifiers are each a single value. every subidentifier is encoded in
  // base 128 with the 8th bit set on every byte except its last.
  var last, valueBytes, value, b;
  for(var i = 1; i < values.length; ++i) {
    // produce value bytes in reverse because we don't know how many
    // bytes it will take to store the value
    last = true;
    valueBytes = [];
    value = (i === 1) ? 40 * first + second : parseInt(values[i], 10);
    // TODO: Change bitwise logic to allow larger values.
    if(value > 0xffffffff) {
      throw new Error('OID value too large; max is 32-bits.');
    }
    do {
      b = value & 0x7F;
      value = value >>> 7;
      // if value is not last, then turn on 8th bit
      if(!last) {
        b |= 0x80;
      }
      valueBytes.push(b);
      last = false;
    } while(value > 0);

    // add value bytes in reverse (needs to be in big endian)
    for(var n = valueBytes.length - 1; n >= 0; --n) {
      bytes.putByte(valueBytes[n]);
    }
  }

  return bytes;
};

/**
 * Converts a DER-encoded byte buffer to an OID dot-separated string. The
 * byte buffer should contain only the DER-encoded value, not any tag or
 * length bytes.
 *
 * @param bytes the byte buffer.
 *
 * @return the OID dot-separated string.
 */
asn1.derToOid = function(bytes) {
  var oid;

  // wrap in buffer if needed
  if(typeof bytes === 'string') {
    bytes = forge.util.createBuffer(bytes);
  }

  // each subidentifier is encoded in base 128 with the 8th bit set on every
  // byte except its last; the first subidentifier encodes the first two arcs
  // as 40 * value1 + value2.
  var b;
  var value = 0;
  var first = true;
  while(bytes.length() > 0) {
    // error if 7b shift would exceed Number.MAX_SAFE_INTEGER
    // (Number.MAX_SAFE_INTEGER / 128)
    if(value > 0x3fffffffffff) {
      throw new Error('OID value too large; max is 53-bits.');
    }
    b = bytes.getByte();
    value = value * 128;
    // not the last byte for the value
    if(b & 0x80) {
      value += b & 0x7F;
    } else {
      // last byte
      value += b;
      if(first) {
        // split the first subidentifier into the first two arcs
        oid = (value < 80) ?
          Math.floor(value / 40) + '.' + (value % 40) :
          '2.' + (value - 80);
        first = false;
      } else {
        oid += '.' + value;
      }
      value = 0;
    }
  }

  return oid;
};

/**
 * Converts a UTCTime value to a date.
 *
 * Note: GeneralizedTime has 4 digits for the year and is used for X.509
 * dates past 2049. Parsing that structure hasn't been implemented yet.
 *
 * @param utc the UTCTime value to convert.
 *
 * @return the date.
 */
asn1.utcTimeToDate = function(utc) {
  /* The following formats can be used:

    YYMMDDhhmmZ
    YYMMDDhhmm+hh'mm'
    YYMMDDhhmm-hh'mm'
    YYMMDDhhmmssZ
    YYMMDDhhmmss+hh'mm'
    YYMMDDhhmmss-hh'mm'

    Where:

    YY is the least significant two digits of the year
    MM is the month (01 to 12)
    DD is the day (01 to 31)
    hh is the hour (00 to 23)
    mm are the minutes (00 to 59)
    ss are the seconds (00 to 59)
    Z indicates that local time is GMT, + indicates that local time is
    later than GMT, and - indicates that local time is earlier than GMT
    hh' is the absolute value of the offset from GMT in hours
    mm' is the absolute value of the offset from GMT in minutes */
  var date = new Date();

  // if YY >= 50 use 19xx, if YY < 50 use 20xx
  var year = parseInt(utc.substr(0, 2), 10);
  year = (year >= 50) ? 1900 + year : 2000 + year;
  var MM = parseInt(utc.substr(2, 2), 10) - 1; // use 0-11 for month
  var DD = parseInt(utc.substr(4, 2), 10);
  var hh = parseInt(utc.substr(6, 2), 10);
  var mm = parseInt(utc.substr(8, 2), 10);
  var ss = 0;

  // not just YYMMDDhhmmZ
  if(utc.length > 11) {
    // get character after minutes
    var c = utc.charAt(10);
    var end = 10;

    // see if seconds are present
    if(c !== '+' && c !== '-') {
      // get seconds
      ss = parseInt(utc.substr(10, 2), 10);
      end += 2;
    }
  }

  // update date
  date.setUTCFullYear(year, MM, DD);
  date.setUTCHours(hh, mm, ss, 0);

  if(end) {
    // get +/- after end of time
    c = utc.charAt(end);
    if(c === '+' || c === '-') {
      // get hours+minutes offset
      var hhoffset = parseInt(utc.substr(end + 1, 2), 10);
      var mmoffset = parseInt(utc.substr(end + 4, 2), 10);

      // calculate offset in milliseconds
      var offset = hhoffset * 60 + mmoffset;
      offset *= 60000;

      // apply offset
      if(c === '+') {
        date.setTime(+date - offset);
      } else {
        date.setTime(+date + offset);
      }
    }
  }

  return date;
};

/**
 * Converts a GeneralizedTime value to a date.
 *
 * @param gentime the GeneralizedTime value to convert.
 *
 * @return the date.
 */
asn1.generalizedTimeToDate = function(gentime) {
  /* The following formats can be used:

    YYYYMMDDHHMMSS
    YYYYMMDDHHMMSS.fff
    YYYYMMDDHHMMSSZ
    YYYYMMDDHHMMSS.fffZ
    YYYYMMDDHHMMSS+hh'mm'
    YYYYMMDDHHMMSS.fff+hh'mm'
    YYYYMMDDHHMMSS-hh'mm'
    YYYYMMDDHHMMSS.fff-hh'mm'

    Where:

    YYYY is the year
    MM is the month (01 to 12)
    DD is the day (01 to 31)
    hh is the hour (00 to 23)
    mm are the minutes (00 to 59)
    ss are the seconds (00 to 59)
    .fff is the second fraction, accurate to three decimal places
    Z indicates that local time is GMT, + indicates that local time is
    later than GMT, and - indicates that local time is earlier than GMT
    hh' is the absolute value of the offset from GMT in hours
    mm' is the absolute value of the offset from GMT in minutes */
  var date = new Date();

  var YYYY = parseInt(gentime.substr(0, 4), 10);
  var MM = parseInt(gentime.substr(4, 2), 10) - 1; // use 0-11 for month
  var DD = parseInt(gentime.substr(6, 2), 10);
  var hh = parseInt(gentime.substr(8, 2), 10);
  var mm = parseInt(gentime.substr(10, 2), 10);
  var ss = parseInt(gentime.substr(12, 2), 10);
  var fff = 0;
  var offset = 0;
  var isUTC = false;

  if(gentime.charAt(gentime.length - 1) === 'Z') {
    isUTC = true;
  }

  var end = gentime.length - 5, c = gentime.charAt(end);
  if(c === '+' || c === '-') {
    // get hours+minutes offset
    var hhoffset = parseInt(gentime.substr(end + 1, 2), 10);
    var mmoffset = parseInt(gentime.substr(end + 4, 2), 10);

    // calculate offset in milliseconds
    offset = hhoffset * 60 + mmoffset;
    offset *= 60000;

    // apply offset
    if(c === '+') {
      offset *= -1;
    }

    isUTC = true;
  }

  // check for second fraction
  if(gentime.charAt(14) === '.') {
    fff = parseFloat(gentime.substr(14), 10) * 1000;
  }

  if(isUTC) {
    date.setUTCFullYear(YYYY, MM, DD);
    date.setUTCHours(hh, mm, ss, fff);

    // apply offset
    date.setTime(+date + offset);
  } else {
    date.setFullYear(YYYY, MM, DD);
    date.setHours(hh, mm, ss, fff);
  }

  return date;
};

/**
 * Converts a date to a UTCTime value.
 *
 * Note: GeneralizedTime has 4 digits for the year and is used for X.509
 * dates past 2049. Converting to a GeneralizedTime hasn't been
 * implemented yet.
 *
 * @param date the date to convert.
 *
 * @return the UTCTime value.
 */
asn1.dateToUtcTime = function(date) {
  // TODO: validate; currently assumes proper format
  if(typeof date === 'string') {
    return date;
  }

  var rval = '';

  // create format YYMMDDhhmmssZ
  var format = [];
  format.push(('' + date.getUTCFullYear()).substr(2));
  format.push('' + (date.getUTCMonth() + 1));
  format.push('' + date.getUTCDate());
  format.push('' + date.getUTCHours());
  format.push('' + date.getUTCMinutes());
  format.push('' + date.getUTCSeconds());

  // ensure 2 digits are used for each format entry
  for(var i = 0; i < format.length; ++i) {
    if(format[i].length < 2) {
      rval += '0';
    }
    rval += format[i];
  }
  rval += 'Z';

  return rval;
};

/**
 * Converts a date to a GeneralizedTime value.
 *
 * @param date the date to convert.
 *
 * @return the GeneralizedTime value as a string.
 */
asn1.dateToGeneralizedTime = function(date) {
  // TODO: validate; currently assumes proper format
  if(typeof date === 'string') {
    return date;
  }

  var rval = '';

  // create format YYYYMMDDHHMMSSZ
  var format = [];
  format.push('' + date.getUTCFullYear());
  format.push('' + (date.getUTCMonth() + 1));
  format.push('' + date.getUTCDate());
  format.push('' + date.getUTCHours());
  format.push('' + date.getUTCMinutes());
  format.push('' + date.getUTCSeconds());

  // ensure 2 digits are used for each format entry
  for(var i = 0; i < format.length; ++i) {
    if(format[i].length < 2) {
      rval += '0';
    }
    rval += format[i];
  }
  rval += 'Z';

  return rval;
};

/**
 * Converts a javascript integer to a DER-encoded byte buffer to be used
 * as the value for an INTEGER type.
 *
 * @param x the integer.
 *
 * @return the byte buffer.
 */
asn1.integerToDer = function(x) {
  var rval = forge.util.createBuffer();
  if(x >= -0x80 && x < 0x80) {
    return rval.putSignedInt(x, 8);
  }
  if(x >= -0x8000 && x < 0x8000) {
    return rval.putSignedInt(x, 16);
  }
  if(x >= -0x800000 && x < 0x800000) {
    return rval.putSignedInt(x, 24);
  }
  if(x >= -0x80000000 && x < 0x80000000) {
    return rval.putSignedInt(x, 32);
  }
  var error = new Error('Integer too large; max is 32-bits.');
  error.integer = x;
  throw error;
};

/**
 * Converts a DER-encoded byte buffer to a javascript integer. This is
 * typically used to decode the value of an INTEGER type.
 *
 * @param bytes the byte buffer.
 *
 * @return the integer.
 */
asn1.derToInteger = function(bytes) {
  // wrap in buffer if needed
  if(typeof bytes === 'string') {
    bytes = forge.util.createBuffer(bytes);
  }

  var n = bytes.length() * 8;
  if(n > 32) {
    throw new Error('Integer too large; max is 32-bits.');
  }
  return bytes.getSignedInt(n);
};

/**
 * Validates that the given ASN.1 object is at least a super set of the
 * given ASN.1 structure. Only tag classes and types are checked. An
 * optional map may also be provided to capture ASN.1 values while the
 * structure is checked.
 *
 * To capture an ASN.1 value, set an object in the validator's 'capture'
 * parameter to the key to use in the capture map. To capture the full
 * ASN.1 object, specify 'captureAsn1'. To capture BIT STRING bytes, including
 * the leading unused bits counter byte, specify 'captureBitStringContents'.
 * To capture BIT STRING bytes, without the leading unused bits counter byte,
 * specify 'captureBitStringValue'.
 *
 * Objects in the validator may set a field 'optional' to true to indicate
 * that it isn't necessary to pass validation.
 *
 * @param obj the ASN.1 object to validate.
 * @param v the ASN.1 structure validator.
 * @param capture an optional map to capture values in.
 * @param errors an optional array for storing validation errors.
 *
 * @return true on success, false on failure.
 */
asn1.validate = function(obj, v, capture, errors) {
  var rval = false;

  // ensure tag class and type are the same if specified
  if((obj.tagClass === v.tagClass || typeof(v.tagClass) === 'undefined') &&
    (obj.type === v.type || typeof(v.type) === 'undefined')) {
    // ensure constructed flag is the same if specified
    if(obj.constructed === v.constructed ||
      typeof(v.constructed) === 'undefined') {
      rval = true;

      // handle sub values
      if(v.value && forge.util.isArray(v.value)) {
        var j = 0;
        for(var i = 0; rval && i < v.value.length; ++i) {
          var schemaItem = v.value[i];
          rval = !!schemaItem.optional;

          // current child in the object
          var objChild = obj.value[j];

          // if there is no child left to match
          if(!objChild) {
            // if optional, ok (rval already true), else fail below
            if(!schemaItem.optional) {
              rval = false;
              if(errors) {
                errors.push('[' + v.name + '] ' +
                  'Missing required element. Expected tag class "' +
                  schemaItem.tagClass + '", type "' + schemaItem.type + '"');
              }
            }
            continue;
          }

          // If schema explicitly specifies tagClass/type, do a quick structural check
          // to avoid unnecessary recursion/side-effects when tags clearly don't match.
          var schemaHasTag = (typeof schemaItem.tagClass !== 'undefined' &&
            typeof schemaItem.type !== 'undefined');

          if(schemaHasTag &&
            (objChild.tagClass !== schemaItem.tagClass || objChild.type !== schemaItem.type)) {
            // Tags do not match.
            if(schemaItem.optional) {
              // Skip this schema element (don't consume objChild; don't call recursive validate).
              rval = true;
              continue;
            } else {
              // Required schema item mismatched - fail.
              rval = false;
              if(errors) {
                errors.push('[' + v.name + '] ' +
                  'Tag mismatch. Expected (' +
                  schemaItem.tagClass + ',' + schemaItem.type + '), got (' +
                  objChild.tagClass + ',' + objChild.type + ')');
              }
              break;
            }
          }

          // Tags are compatible (or schema did not declare tags) - dive into recursive validate.
          var childRval = asn1.validate(objChild, schemaItem, capture, errors);
          if(childRval) {
            // consume this child
            ++j;
            rval = true;
          } else if(schemaItem.optional) {
            // validation failed but element is optional => skip schema item (don't consume child)
            rval = true;
          } else {
            // required item failed
            rval = false;
            // errors should already be populated by recursive call; keep failing
            break;
          }
        }
      }

      if(rval && capture) {
        if(v.capture) {
          capture[v.capture] = obj.value;
        }
        if(v.captureAsn1) {
          capture[v.captureAsn1] = obj;
        }
        if(v.captureBitStringContents && 'bitStringContents' in obj) {
          capture[v.captureBitStringContents] = obj.bitStringContents;
        }
        if(v.captureBitStringValue && 'bitStringContents' in obj) {
          var value;
          if(obj.bitStringContents.length < 2) {
            capture[v.captureBitStringValue] = '';
          } else {
            // FIXME: support unused bits with data shifting
            var unused = obj.bitStringContents.charCodeAt(0);
            if(unused !== 0) {
              throw new Error(
                'captureBitStringValue only supported for zero unused bits');
            }
            capture[v.captureBitStringValue] = obj.bitStringContents.slice(1);
          }
        }
      }
    } else if(errors) {
      errors.push(
        '[' + v.name + '] ' +
        'Expected constructed "' + v.constructed + '", got "' +
        obj.constructed + '"');
    }
  } else if(errors) {
    if(obj.tagClass !== v.tagClass) {
      errors.push(
        '[' + v.name + '] ' +
        'Expected tag class "' + v.tagClass + '", got "' +
        obj.tagClass + '"');
    }
    if(obj.type !== v.type) {
      errors.push(
        '[' + v.name + '] ' +
        'Expected type "' + v.type + '", got "' +
        obj.type + '"');
    }
  }
  return rval;
};

// regex for testing for non-latin characters
var _nonLatinRegex = /[^\\u0000-\\u00ff]/;

/**
 * Pretty prints an ASN.1 object to a string.
 *
 * @param obj the object to write out.
 * @param level the level in the tree.
 * @param indentation the indentation to use.
 *
 * @return the string.
 */
asn1.prettyPrint = function(obj, level, indentation) {
  var rval = '';

  // set default level and indentation
  level = level || 0;
  indentation = indentation || 2;

  // start new line for deep levels
  if(level > 0) {
    rval += '\n';
  }

  // create indent
  var indent = '';
  for(var i = 0; i < level * indentation; ++i) {
    indent += ' ';
  }

  // print class:type
  rval += indent + 'Tag: ';
  switch(obj.tagClass) {
  case asn1.Class.UNIVERSAL:
    rval += 'Universal:';
    break;
  case asn1.Class.APPLICATION:
    rval += 'Application:';
    break;
  case asn1.Class.CONTEXT_SPECIFIC:
    rval += 'Context-Specific:';
    break;
  case asn1.Class.PRIVATE:
    rval += 'Private:';
    break;
  }

  if(obj.tagClass === asn1.Class.UNIVERSAL) {
    rval += obj.type;

    // known types
    switch(obj.type) {
    case asn1.Type.NONE:
      rval += ' (None)';
      break;
    case asn1.Type.BOOLEAN:
      rval += ' (Boolean)';
      break;
    case asn1.Type.INTEGER:
      rval += ' (Integer)';
      break;
    case asn1.Type.BITSTRING:
      rval += ' (Bit string)';
      break;
    case asn1.Type.OCTETSTRING:
      rval += ' (Octet string)';
      break;
    case asn1.Type.NULL:
      rval += ' (Null)';
      break;
    case asn1.Type.OID:
      rval += ' (Object Identifier)';
      break;
    case asn1.Type.ODESC:
      rval += ' (Object Descriptor)';
      break;
    case asn1.Type.EXTERNAL:
      rval += ' (External or Instance of)';
      break;
    case asn1.Type.REAL:
      rval += ' (Real)';
      break;
    case asn1.Type.ENUMERATED:
      rval += ' (Enumerated)';
      break;
    case asn1.Type.EMBEDDED:
      rval += ' (Embedded PDV)';
      break;
    case asn1.Type.UTF8:
      rval += ' (UTF8)';
      break;
    case asn1.Type.ROID:
      rval += ' (Relative Object Identifier)';
      break;
    case asn1.Type.SEQUENCE:
      rval += ' (Sequence)';
      break;
    case asn1.Type.SET:
      rval += ' (Set)';
      break;
    case asn1.Type.PRINTABLESTRING:
      rval += ' (Printable String)';
      break;
    case asn1.Type.IA5String:
      rval += ' (IA5String (ASCII))';
      break;
    case asn1.Type.UTCTIME:
      rval += ' (UTC time)';
      break;
    case asn1.Type.GENERALIZEDTIME:
      rval += ' (Generalized time)';
      break;
    case asn1.Type.BMPSTRING:
      rval += ' (BMP String)';
      break;
    }
  } else {
    rval += obj.type;
  }

  rval += '\n';
  rval += indent + 'Constructed: ' + obj.constructed + '\n';

  if(obj.composed) {
    var subvalues = 0;
    var sub = '';
    for(var i = 0; i < obj.value.length; ++i) {
      if(obj.value[i] !== undefined) {
        subvalues += 1;
        sub += asn1.prettyPrint(obj.value[i], level + 1, indentation);
        if((i + 1) < obj.value.length) {
          sub += ',';
        }
      }
    }
    rval += indent + 'Sub values: ' + subvalues + sub;
  } else {
    rval += indent + 'Value: ';
    if(obj.type === asn1.Type.OID) {
      var oid = asn1.derToOid(obj.value);
      rval += oid;
      if(forge.pki && forge.pki.oids) {
        if(oid in forge.pki.oids) {
          rval += ' (' + forge.pki.oids[oid] + ') ';
        }
      }
    }
    if(obj.type === asn1.Type.INTEGER) {
      try {
        rval += asn1.derToInteger(obj.value);
      } catch(ex) {
        rval += '0x' + forge.util.bytesToHex(obj.value);
      }
    } else if(obj.type === asn1.Type.BITSTRING) {
      // TODO: shift bits as needed to display without padding
      if(obj.value.length > 1) {
        // remove unused bits field
        rval += '0x' + forge.util.bytesToHex(obj.value.slice(1));
      } else {
        rval += '(none)';
      }
      // show unused bit count
      if(obj.value.length > 0) {
        var unused = obj.value.charCodeAt(0);
        if(unused == 1) {
          rval += ' (1 unused bit shown)';
        } else if(unused > 1) {
          rval += ' (' + unused + ' unused bits shown)';
        }
      }
    } else if(obj.type === asn1.Type.OCTETSTRING) {
      if(!_nonLatinRegex.test(obj.value)) {
        rval += '(' + obj.value + ') ';
      }
      rval += '0x' + forge.util.bytesToHex(obj.value);
    } else if(obj.type === asn1.Type.UTF8) {
      try {
        rval += forge.util.decodeUtf8(obj.value);
      } catch(e) {
        if(e.message === 'URI malformed') {
          rval +=
            '0x' + forge.util.bytesToHex(obj.value) + ' (malformed UTF8)';
        } else {
          throw e;
        }
      }
    } else if(obj.type === asn1.Type.PRINTABLESTRING ||
      obj.type === asn1.Type.IA5String) {
      rval += obj.value;
    } else if(_nonLatinRegex.test(obj.value)) {
      rval += '0x' + forge.util.bytesToHex(obj.value);
    } else if(obj.value.length === 0) {
      rval += '[null]';
    } else {
      rval += obj.value;
    }
  }

  return rval;
};


/***/ }),

/***/ 763:
/***/ ((module) => {

/**
 * Base-N/Base-X encoding/decoding functions.
 *
 * Original implementation from base-x:
 * https://github.com/cryptocoinjs/base-x
 *
 * Which is MIT licensed:
 *
 * The MIT License (MIT)
 *
 * Copyright base-x contributors (c) 2016
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in
 * all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
 * FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
 * DEALINGS IN THE SOFTWARE.
 */
var api = {};
module.exports = api;

// baseN alphabet indexes
var _reverseAlphabets = {};

/**
 * BaseN-encodes a Uint8Array using the given alphabet.
 *
 * @param input the Uint8Array to encode.
 * @param maxline the maximum number of encoded characters per line to use,
 *          defaults to none.
 *
 * @return the baseN-encoded output string.
 */
api.encode = function(input, alphabet, maxline) {
  if(typeof alphabet !== 'string') {
    throw new TypeError('"alphabet" must be a string.');
  }
  if(maxline !== undefined && typeof maxline !== 'number') {
    throw new TypeError('"maxline" must be a number.');
  }

  var output = '';

  if(!(input instanceof Uint8Array)) {
    // assume forge byte buffer
    output = _encodeWithByteBuffer(input, alphabet);
  } else {
    var i = 0;
    var base = alphabet.length;
    var first = alphabet.charAt(0);
    var digits = [0];
    for(i = 0; i < input.length; ++i) {
      for(var j = 0, carry = input[i]; j < digits.length; ++j) {
        carry += digits[j] << 8;
        digits[j] = carry % base;
        carry = (carry / base) | 0;
      }

      while(carry > 0) {
        digits.push(carry % base);
        carry = (carry / base) | 0;
      }
    }

    // deal with leading zeros
    for(i = 0; input[i] === 0 && i < input.length - 1; ++i) {
      output += first;
    }
    // convert digits to a string
    for(i = digits.length - 1; i >= 0; --i) {
      output += alphabet[digits[i]];
    }
  }

  if(maxline) {
    var regex = new RegExp('.{1,' + maxline + '}', 'g');
    output = output.match(regex).join('\r\n');
  }

  return output;
};

/**
 * Decodes a baseN-encoded (using the given alphabet) string to a
 * Uint8Array.
 *
 * @param input the baseN-encoded input string.
 *
 * @return the Uint8Array.
 */
api.decode = function(input, alphabet) {
  if(typeof input !== 'string') {
    throw new TypeError('"input" must be a string.');
  }
  if(typeof alphabet !== 'string') {
    throw new TypeError('"alphabet" must be a string.');
  }

  var table = _reverseAlphabets[alphabet];
  if(!table) {
    // compute reverse alphabet
    table = _reverseAlphabets[alphabet] = [];
    for(var i = 0; i < alphabet.length; ++i) {
      table[alphabet.charCodeAt(i)] = i;
    }
  }

  // remove whitespace characters
  input = input.replace(/\s/g, '');

  var base = alphabet.length;
  var first = alphabet.charAt(0);
  var bytes = [0];
  for(var i = 0; i < input.length; i++) {
    var value = table[input.charCodeAt(i)];
    if(value === undefined) {
      return;
    }

    for(var j = 0, carry = value; j < bytes.length; ++j) {
      carry += bytes[j] * base;
      bytes[j] = carry & 0xff;
      carry >>= 8;
    }

    while(carry > 0) {
      bytes.push(carry & 0xff);
      carry >>= 8;
    }
  }

  // deal with leading zeros
  for(var k = 0; input[k] === first && k < input.length - 1; ++k) {
    bytes.push(0);
  }

  if(typeof Buffer !== 'undefined') {
    return Buffer.from(bytes.reverse());
  }

  return new Uint8Array(bytes.reverse());
};

function _encodeWithByteBuffer(input, alphabet) {
  var i = 0;
  var base = alphabet.length;
  var first = alphabet.charAt(0);
  var digits = [0];
  for(i = 0; i < input.length(); ++i) {
    for(var j = 0, carry = input.at(i); j < digits.length; ++j) {
      carry += digits[j] << 8;
      digits[j] = carry % base;
      carry = (carry / base) | 0;
    }

    while(carry > 0) {
      digits.push(carry % base);
      carry = (carry / base) | 0;
    }
  }

  var output = '';

  // deal with leading zeros
  for(i = 0; input.at(i) === 0 && i < input.length() - 1; ++i) {
    output += first;
  }
  // convert digits to a string
  for(i = digits.length - 1; i >= 0; --i) {
    output += alphabet[digits[i]];
  }

  return output;
}


/***/ }),

/***/ 8561:
/***/ ((module) => {

/**
 * Node.js module for Forge.
 *
 * @author Dave Longley
 *
 * Copyright 2011-2016 Digital Bazaar, Inc.
 */
module.exports = {
  // default options
  options: {
    usePureJavaScript: false
  }
};


/***/ }),

/***/ 245:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Object IDs for ASN.1.
 *
 * @author Dave Longley
 *
 * Copyright (c) 2010-2013 Digital Bazaar, Inc.
 */
var forge = __nccwpck_require__(8561);

forge.pki = forge.pki || {};
var oids = module.exports = forge.pki.oids = forge.oids = forge.oids || {};

// set id to name mapping and name to id mapping
function _IN(id, name) {
  oids[id] = name;
  oids[name] = id;
}
// set id to name mapping only
function _I_(id, name) {
  oids[id] = name;
}

// algorithm OIDs
_IN('1.2.840.113549.1.1.1', 'rsaEncryption');
// Note: md2 & md4 not implemented
//_IN('1.2.840.113549.1.1.2', 'md2WithRSAEncryption');
//_IN('1.2.840.113549.1.1.3', 'md4WithRSAEncryption');
_IN('1.2.840.113549.1.1.4', 'md5WithRSAEncryption');
_IN('1.2.840.113549.1.1.5', 'sha1WithRSAEncryption');
_IN('1.2.840.113549.1.1.7', 'RSAES-OAEP');
_IN('1.2.840.113549.1.1.8', 'mgf1');
_IN('1.2.840.113549.1.1.9', 'pSpecified');
_IN('1.2.840.113549.1.1.10', 'RSASSA-PSS');
_IN('1.2.840.113549.1.1.11', 'sha256WithRSAEncryption');
_IN('1.2.840.113549.1.1.12', 'sha384WithRSAEncryption');
_IN('1.2.840.113549.1.1.13', 'sha512WithRSAEncryption');
// Edwards-curve Digital Signature Algorithm (EdDSA) Ed25519
_IN('1.3.101.112', 'EdDSA25519');

_IN('1.2.840.10040.4.3', 'dsa-with-sha1');

_IN('1.3.14.3.2.7', 'desCBC');

_IN('1.3.14.3.2.26', 'sha1');
// Deprecated equivalent of sha1WithRSAEncryption
_IN('1.3.14.3.2.29', 'sha1WithRSASignature');
_IN('2.16.840.1.101.3.4.2.1', 'sha256');
_IN('2.16.840.1.101.3.4.2.2', 'sha384');
_IN('2.16.840.1.101.3.4.2.3', 'sha512');
_IN('2.16.840.1.101.3.4.2.4', 'sha224');
_IN('2.16.840.1.101.3.4.2.5', 'sha512-224');
_IN('2.16.840.1.101.3.4.2.6', 'sha512-256');
_IN('1.2.840.113549.2.2', 'md2');
_IN('1.2.840.113549.2.5', 'md5');

// pkcs#7 content types
_IN('1.2.840.113549.1.7.1', 'data');
_IN('1.2.840.113549.1.7.2', 'signedData');
_IN('1.2.840.113549.1.7.3', 'envelopedData');
_IN('1.2.840.113549.1.7.4', 'signedAndEnvelopedData');
_IN('1.2.840.113549.1.7.5', 'digestedData');
_IN('1.2.840.113549.1.7.6', 'encryptedData');

// pkcs#9 oids
_IN('1.2.840.113549.1.9.1', 'emailAddress');
_IN('1.2.840.113549.1.9.2', 'unstructuredName');
_IN('1.2.840.113549.1.9.3', 'contentType');
_IN('1.2.840.113549.1.9.4', 'messageDigest');
_IN('1.2.840.113549.1.9.5', 'signingTime');
_IN('1.2.840.113549.1.9.6', 'counterSignature');
_IN('1.2.840.113549.1.9.7', 'challengePassword');
_IN('1.2.840.113549.1.9.8', 'unstructuredAddress');
_IN('1.2.840.113549.1.9.14', 'extensionRequest');

_IN('1.2.840.113549.1.9.20', 'friendlyName');
_IN('1.2.840.113549.1.9.21', 'localKeyId');
_IN('1.2.840.113549.1.9.22.1', 'x509Certificate');

// pkcs#12 safe bags
_IN('1.2.840.113549.1.12.10.1.1', 'keyBag');
_IN('1.2.840.113549.1.12.10.1.2', 'pkcs8ShroudedKeyBag');
_IN('1.2.840.113549.1.12.10.1.3', 'certBag');
_IN('1.2.840.113549.1.12.10.1.4', 'crlBag');
_IN('1.2.840.113549.1.12.10.1.5', 'secretBag');
_IN('1.2.840.113549.1.12.10.1.6', 'safeContentsBag');

// password-based-encryption for pkcs#12
_IN('1.2.840.113549.1.5.13', 'pkcs5PBES2');
_IN('1.2.840.113549.1.5.12', 'pkcs5PBKDF2');

_IN('1.2.840.113549.1.12.1.1', 'pbeWithSHAAnd128BitRC4');
_IN('1.2.840.113549.1.12.1.2', 'pbeWithSHAAnd40BitRC4');
_IN('1.2.840.113549.1.12.1.3', 'pbeWithSHAAnd3-KeyTripleDES-CBC');
_IN('1.2.840.113549.1.12.1.4', 'pbeWithSHAAnd2-KeyTripleDES-CBC');
_IN('1.2.840.113549.1.12.1.5', 'pbeWithSHAAnd128BitRC2-CBC');
_IN('1.2.840.113549.1.12.1.6', 'pbewithSHAAnd40BitRC2-CBC');

// hmac OIDs
_IN('1.2.840.113549.2.7', 'hmacWithSHA1');
_IN('1.2.840.113549.2.8', 'hmacWithSHA224');
_IN('1.2.840.113549.2.9', 'hmacWithSHA256');
_IN('1.2.840.113549.2.10', 'hmacWithSHA384');
_IN('1.2.840.113549.2.11', 'hmacWithSHA512');

// symmetric key algorithm oids
_IN('1.2.840.113549.3.7', 'des-EDE3-CBC');
_IN('2.16.840.1.101.3.4.1.2', 'aes128-CBC');
_IN('2.16.840.1.101.3.4.1.22', 'aes192-CBC');
_IN('2.16.840.1.101.3.4.1.42', 'aes256-CBC');

// certificate issuer/subject OIDs
_IN('2.5.4.3', 'commonName');
_IN('2.5.4.4', 'surname');
_IN('2.5.4.5', 'serialNumber');
_IN('2.5.4.6', 'countryName');
_IN('2.5.4.7', 'localityName');
_IN('2.5.4.8', 'stateOrProvinceName');
_IN('2.5.4.9', 'streetAddress');
_IN('2.5.4.10', 'organizationName');
_IN('2.5.4.11', 'organizationalUnitName');
_IN('2.5.4.12', 'title');
_IN('2.5.4.13', 'description');
_IN('2.5.4.15', 'businessCategory');
_IN('2.5.4.17', 'postalCode');
_IN('2.5.4.42', 'givenName');
_IN('2.5.4.65', 'pseudonym');
_IN('1.3.6.1.4.1.311.60.2.1.2', 'jurisdictionOfIncorporationStateOrProvinceName');
_IN('1.3.6.1.4.1.311.60.2.1.3', 'jurisdictionOfIncorporationCountryName');

// X.509 extension OIDs
_IN('2.16.840.1.113730.1.1', 'nsCertType');
_IN('2.16.840.1.113730.1.13', 'nsComment'); // deprecated in theory; still widely used
_I_('2.5.29.1', 'authorityKeyIdentifier'); // deprecated, use .35
_I_('2.5.29.2', 'keyAttributes'); // obsolete use .37 or .15
_I_('2.5.29.3', 'certificatePolicies'); // deprecated, use .32
_I_('2.5.29.4', 'keyUsageRestriction'); // obsolete use .37 or .15
_I_('2.5.29.5', 'policyMapping'); // deprecated use .33
_I_('2.5.29.6', 'subtreesConstraint'); // obsolete use .30
_I_('2.5.29.7', 'subjectAltName'); // deprecated use .17
_I_('2.5.29.8', 'issuerAltName'); // deprecated use .18
_I_('2.5.29.9', 'subjectDirectoryAttributes');
_I_('2.5.29.10', 'basicConstraints'); // deprecated use .19
_I_('2.5.29.11', 'nameConstraints'); // deprecated use .30
_I_('2.5.29.12', 'policyConstraints'); // deprecated use .36
_I_('2.5.29.13', 'basicConstraints'); // deprecated use .19
_IN('2.5.29.14', 'subjectKeyIdentifier');
_IN('2.5.29.15', 'keyUsage');
_I_('2.5.29.16', 'privateKeyUsagePeriod');
_IN('2.5.29.17', 'subjectAltName');
_IN('2.5.29.18', 'issuerAltName');
_IN('2.5.29.19', 'basicConstraints');
_I_('2.5.29.20', 'cRLNumber');
_I_('2.5.29.21', 'cRLReason');
_I_('2.5.29.22', 'expirationDate');
_I_('2.5.29.23', 'instructionCode');
_I_('2.5.29.24', 'invalidityDate');
_I_('2.5.29.25', 'cRLDistributionPoints'); // deprecated use .31
_I_('2.5.29.26', 'issuingDistributionPoint'); // deprecated use .28
_I_('2.5.29.27', 'deltaCRLIndicator');
_I_('2.5.29.28', 'issuingDistributionPoint');
_I_('2.5.29.29', 'certificateIssuer');
_I_('2.5.29.30', 'nameConstraints');
_IN('2.5.29.31', 'cRLDistributionPoints');
_IN('2.5.29.32', 'certificatePolicies');
_I_('2.5.29.33', 'policyMappings');
_I_('2.5.29.34', 'policyConstraints'); // deprecated use .36
_IN('2.5.29.35', 'authorityKeyIdentifier');
_I_('2.5.29.36', 'policyConstraints');
_IN('2.5.29.37', 'extKeyUsage');
_I_('2.5.29.46', 'freshestCRL');
_I_('2.5.29.54', 'inhibitAnyPolicy');

// extKeyUsage purposes
_IN('1.3.6.1.4.1.11129.2.4.2', 'timestampList');
_IN('1.3.6.1.5.5.7.1.1', 'authorityInfoAccess');
_IN('1.3.6.1.5.5.7.3.1', 'serverAuth');
_IN('1.3.6.1.5.5.7.3.2', 'clientAuth');
_IN('1.3.6.1.5.5.7.3.3', 'codeSigning');
_IN('1.3.6.1.5.5.7.3.4', 'emailProtection');
_IN('1.3.6.1.5.5.7.3.8', 'timeStamping');


/***/ }),

/***/ 7456:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Utility functions for web applications.
 *
 * @author Dave Longley
 *
 * Copyright (c) 2010-2018 Digital Bazaar, Inc.
 */
var forge = __nccwpck_require__(8561);
var baseN = __nccwpck_require__(763);

/* Utilities API */
var util = module.exports = forge.util = forge.util || {};

// define setImmediate and nextTick
(function() {
  // use native nextTick (unless we're in webpack)
  // webpack (or better node-libs-browser polyfill) sets process.browser.
  // this way we can detect webpack properly
  if(typeof process !== 'undefined' && process.nextTick && !process.browser) {
    util.nextTick = process.nextTick;
    if(typeof setImmediate === 'function') {
      util.setImmediate = setImmediate;
    } else {
      // polyfill setImmediate with nextTick, older versions of node
      // (those w/o setImmediate) won't totally starve IO
      util.setImmediate = util.nextTick;
    }
    return;
  }

  // polyfill nextTick with native setImmediate
  if(typeof setImmediate === 'function') {
    util.setImmediate = function() { return setImmediate.apply(undefined, arguments); };
    util.nextTick = function(callback) {
      return setImmediate(callback);
    };
    return;
  }

  /* Note: A polyfill upgrade pattern is used here to allow combining
  polyfills. For example, MutationObserver is fast, but blocks UI updates,
  so it needs to allow UI updates periodically, so it falls back on
  postMessage or setTimeout. */

  // polyfill with setTimeout
  util.setImmediate = function(callback) {
    setTimeout(callback, 0);
  };

  // upgrade polyfill to use postMessage
  if(typeof window !== 'undefined' &&
    typeof window.postMessage === 'function') {
    var msg = 'forge.setImmediate';
    var callbacks = [];
    util.setImmediate = function(callback) {
      callbacks.push(callback);
      // only send message when one hasn't been sent in
      // the current turn of the event loop
      if(callbacks.length === 1) {
        window.postMessage(msg, '*');
      }
    };
    function handler(event) {
      if(event.source === window && event.data === msg) {
        event.stopPropagation();
        var copy = callbacks.slice();
        callbacks.length = 0;
        copy.forEach(function(callback) {
          callback();
        });
      }
    }
    window.addEventListener('message', handler, true);
  }

  // upgrade polyfill to use MutationObserver
  if(typeof MutationObserver !== 'undefined') {
    // polyfill with MutationObserver
    var now = Date.now();
    var attr = true;
    var div = document.createElement('div');
    var callbacks = [];
    new MutationObserver(function() {
      var copy = callbacks.slice();
      callbacks.length = 0;
      copy.forEach(function(callback) {
        callback();
      });
    }).observe(div, {attributes: true});
    var oldSetImmediate = util.setImmediate;
    util.setImmediate = function(callback) {
      if(Date.now() - now > 15) {
        now = Date.now();
        oldSetImmediate(callback);
      } else {
        callbacks.push(callback);
        // only trigger observer when it hasn't been triggered in
        // the current turn of the event loop
        if(callbacks.length === 1) {
          div.setAttribute('a', attr = !attr);
        }
      }
    };
  }

  util.nextTick = util.setImmediate;
})();

// check if running under Node.js
util.isNodejs =
  typeof process !== 'undefined' && process.versions && process.versions.node;


// 'self' will also work in Web Workers (instance of WorkerGlobalScope) while
// it will point to `window` in the main thread.
// To remain compatible with older browsers, we fall back to 'window' if 'self'
// is not available.
util.globalScope = (function() {
  if(util.isNodejs) {
    return global;
  }

  return typeof self === 'undefined' ? window : self;
})();

// define isArray
util.isArray = Array.isArray || function(x) {
  return Object.prototype.toString.call(x) === '[object Array]';
};

// define isArrayBuffer
util.isArrayBuffer = function(x) {
  return typeof ArrayBuffer !== 'undefined' && x instanceof ArrayBuffer;
};

// define isArrayBufferView
util.isArrayBufferView = function(x) {
  return x && util.isArrayBuffer(x.buffer) && x.byteLength !== undefined;
};

/**
 * Ensure a bits param is 8, 16, 24, or 32. Used to validate input for
 * algorithms where bit manipulation, JavaScript limitations, and/or algorithm
 * design only allow for byte operations of a limited size.
 *
 * @param n number of bits.
 *
 * Throw Error if n invalid.
 */
function _checkBitsParam(n) {
  if(!(n === 8 || n === 16 || n === 24 || n === 32)) {
    throw new Error('Only 8, 16, 24, or 32 bits supported: ' + n);
  }
}

// TODO: set ByteBuffer to best available backing
util.ByteBuffer = ByteStringBuffer;

/** Buffer w/BinaryString backing */

/**
 * Constructor for a binary string backed byte buffer.
 *
 * @param [b] the bytes to wrap (either encoded as string, one byte per
 *          character, or as an ArrayBuffer or Typed Array).
 */
function ByteStringBuffer(b) {
  // TODO: update to match DataBuffer API

  // the data in this buffer
  this.data = '';
  // the pointer for reading from this buffer
  this.read = 0;

  if(typeof b === 'string') {
    this.data = b;
  } else if(util.isArrayBuffer(b) || util.isArrayBufferView(b)) {
    if(typeof Buffer !== 'undefined' && b instanceof Buffer) {
      this.data = b.toString('binary');
    } else {
      // convert native buffer to forge buffer
      // FIXME: support native buffers internally instead
      var arr = new Uint8Array(b);
      try {
        this.data = String.fromCharCode.apply(null, arr);
      } catch(e) {
        for(var i = 0; i < arr.length; ++i) {
          this.putByte(arr[i]);
        }
      }
    }
  } else if(b instanceof ByteStringBuffer ||
    (typeof b === 'object' && typeof b.data === 'string' &&
    typeof b.read === 'number')) {
    // copy existing buffer
    this.data = b.data;
    this.read = b.read;
  }

  // used for v8 optimization
  this._constructedStringLength = 0;
}
util.ByteStringBuffer = ByteStringBuffer;

/* Note: This is an optimization for V8-based browsers. When V8 concatenates
  a string, the strings are only joined logically using a "cons string" or
  "constructed/concatenated string". These containers keep references to one
  another and can result in very large memory usage. For example, if a 2MB
  string is constructed by concatenating 4 bytes together at a time, the
  memory usage will be ~44MB; so ~22x increase. The strings are only joined
  together when an operation requiring their joining takes place, such as
  substr(). This function is called when adding data to this buffer to ensure
  these types of strings are periodically joined to reduce the memory
  footprint. */
var _MAX_CONSTRUCTED_STRING_LENGTH = 4096;
util.ByteStringBuffer.prototype._optimizeConstructedString = function(x) {
  this._constructedStringLength += x;
  if(this._constructedStringLength > _MAX_CONSTRUCTED_STRING_LENGTH) {
    // this substr() should cause the constructed string to join
    this.data.substr(0, 1);
    this._constructedStringLength = 0;
  }
};

/**
 * Gets the number of bytes in this buffer.
 *
 * @return the number of bytes in this buffer.
 */
util.ByteStringBuffer.prototype.length = function() {
  return this.data.length - this.read;
};

/**
 * Gets whether or not this buffer is empty.
 *
 * @return true if this buffer is empty, false if not.
 */
util.ByteStringBuffer.prototype.isEmpty = function() {
  return this.length() <= 0;
};

/**
 * Puts a byte in this buffer.
 *
 * @param b the byte to put.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putByte = function(b) {
  return this.putBytes(String.fromCharCode(b));
};

/**
 * Puts a byte in this buffer N times.
 *
 * @param b the byte to put.
 * @param n the number of bytes of value b to put.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.fillWithByte = function(b, n) {
  b = String.fromCharCode(b);
  var d = this.data;
  while(n > 0) {
    if(n & 1) {
      d += b;
    }
    n >>>= 1;
    if(n > 0) {
      b += b;
    }
  }
  this.data = d;
  this._optimizeConstructedString(n);
  return this;
};

/**
 * Puts bytes in this buffer.
 *
 * @param bytes the bytes (as a binary encoded string) to put.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putBytes = function(bytes) {
  this.data += bytes;
  this._optimizeConstructedString(bytes.length);
  return this;
};

/**
 * Puts a UTF-16 encoded string into this buffer.
 *
 * @param str the string to put.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putString = function(str) {
  return this.putBytes(util.encodeUtf8(str));
};

/**
 * Puts a 16-bit integer in this buffer in big-endian order.
 *
 * @param i the 16-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt16 = function(i) {
  return this.putBytes(
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i & 0xFF));
};

/**
 * Puts a 24-bit integer in this buffer in big-endian order.
 *
 * @param i the 24-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt24 = function(i) {
  return this.putBytes(
    String.fromCharCode(i >> 16 & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i & 0xFF));
};

/**
 * Puts a 32-bit integer in this buffer in big-endian order.
 *
 * @param i the 32-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt32 = function(i) {
  return this.putBytes(
    String.fromCharCode(i >> 24 & 0xFF) +
    String.fromCharCode(i >> 16 & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i & 0xFF));
};

/**
 * Puts a 16-bit integer in this buffer in little-endian order.
 *
 * @param i the 16-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt16Le = function(i) {
  return this.putBytes(
    String.fromCharCode(i & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF));
};

/**
 * Puts a 24-bit integer in this buffer in little-endian order.
 *
 * @param i the 24-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt24Le = function(i) {
  return this.putBytes(
    String.fromCharCode(i & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i >> 16 & 0xFF));
};

/**
 * Puts a 32-bit integer in this buffer in little-endian order.
 *
 * @param i the 32-bit integer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt32Le = function(i) {
  return this.putBytes(
    String.fromCharCode(i & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i >> 16 & 0xFF) +
    String.fromCharCode(i >> 24 & 0xFF));
};

/**
 * Puts an n-bit integer in this buffer in big-endian order.
 *
 * @param i the n-bit integer.
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putInt = function(i, n) {
  _checkBitsParam(n);
  var bytes = '';
  do {
    n -= 8;
    bytes += String.fromCharCode((i >> n) & 0xFF);
  } while(n > 0);
  return this.putBytes(bytes);
};

/**
 * Puts a signed n-bit integer in this buffer in big-endian order. Two's
 * complement representation is used.
 *
 * @param i the n-bit integer.
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putSignedInt = function(i, n) {
  // putInt checks n
  if(i < 0) {
    i += 2 << (n - 1);
  }
  return this.putInt(i, n);
};

/**
 * Puts the given buffer into this buffer.
 *
 * @param buffer the buffer to put into this one.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.putBuffer = function(buffer) {
  return this.putBytes(buffer.getBytes());
};

/**
 * Gets a byte from this buffer and advances the read pointer by 1.
 *
 * @return the byte.
 */
util.ByteStringBuffer.prototype.getByte = function() {
  return this.data.charCodeAt(this.read++);
};

/**
 * Gets a uint16 from this buffer in big-endian order and advances the read
 * pointer by 2.
 *
 * @return the uint16.
 */
util.ByteStringBuffer.prototype.getInt16 = function() {
  var rval = (
    this.data.charCodeAt(this.read) << 8 ^
    this.data.charCodeAt(this.read + 1));
  this.read += 2;
  return rval;
};

/**
 * Gets a uint24 from this buffer in big-endian order and advances the read
 * pointer by 3.
 *
 * @return the uint24.
 */
util.ByteStringBuffer.prototype.getInt24 = function() {
  var rval = (
    this.data.charCodeAt(this.read) << 16 ^
    this.data.charCodeAt(this.read + 1) << 8 ^
    this.data.charCodeAt(this.read + 2));
  this.read += 3;
  return rval;
};

/**
 * Gets a uint32 from this buffer in big-endian order and advances the read
 * pointer by 4.
 *
 * @return the word.
 */
util.ByteStringBuffer.prototype.getInt32 = function() {
  var rval = (
    this.data.charCodeAt(this.read) << 24 ^
    this.data.charCodeAt(this.read + 1) << 16 ^
    this.data.charCodeAt(this.read + 2) << 8 ^
    this.data.charCodeAt(this.read + 3));
  this.read += 4;
  return rval;
};

/**
 * Gets a uint16 from this buffer in little-endian order and advances the read
 * pointer by 2.
 *
 * @return the uint16.
 */
util.ByteStringBuffer.prototype.getInt16Le = function() {
  var rval = (
    this.data.charCodeAt(this.read) ^
    this.data.charCodeAt(this.read + 1) << 8);
  this.read += 2;
  return rval;
};

/**
 * Gets a uint24 from this buffer in little-endian order and advances the read
 * pointer by 3.
 *
 * @return the uint24.
 */
util.ByteStringBuffer.prototype.getInt24Le = function() {
  var rval = (
    this.data.charCodeAt(this.read) ^
    this.data.charCodeAt(this.read + 1) << 8 ^
    this.data.charCodeAt(this.read + 2) << 16);
  this.read += 3;
  return rval;
};

/**
 * Gets a uint32 from this buffer in little-endian order and advances the read
 * pointer by 4.
 *
 * @return the word.
 */
util.ByteStringBuffer.prototype.getInt32Le = function() {
  var rval = (
    this.data.charCodeAt(this.read) ^
    this.data.charCodeAt(this.read + 1) << 8 ^
    this.data.charCodeAt(this.read + 2) << 16 ^
    this.data.charCodeAt(this.read + 3) << 24);
  this.read += 4;
  return rval;
};

/**
 * Gets an n-bit integer from this buffer in big-endian order and advances the
 * read pointer by ceil(n/8).
 *
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return the integer.
 */
util.ByteStringBuffer.prototype.getInt = function(n) {
  _checkBitsParam(n);
  var rval = 0;
  do {
    // TODO: Use (rval * 0x100) if adding support for 33 to 53 bits.
    rval = (rval << 8) + this.data.charCodeAt(this.read++);
    n -= 8;
  } while(n > 0);
  return rval;
};

/**
 * Gets a signed n-bit integer from this buffer in big-endian order, using
 * two's complement, and advances the read pointer by n/8.
 *
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return the integer.
 */
util.ByteStringBuffer.prototype.getSignedInt = function(n) {
  // getInt checks n
  var x = this.getInt(n);
  var max = 2 << (n - 2);
  if(x >= max) {
    x -= max << 1;
  }
  return x;
};

/**
 * Reads bytes out as a binary encoded string and clears them from the
 * buffer. Note that the resulting string is binary encoded (in node.js this
 * encoding is referred to as `binary`, it is *not* `utf8`).
 *
 * @param count the number of bytes to read, undefined or null for all.
 *
 * @return a binary encoded string of bytes.
 */
util.ByteStringBuffer.prototype.getBytes = function(count) {
  var rval;
  if(count) {
    // read count bytes
    count = Math.min(this.length(), count);
    rval = this.data.slice(this.read, this.read + count);
    this.read += count;
  } else if(count === 0) {
    rval = '';
  } else {
    // read all bytes, optimize to only copy when needed
    rval = (this.read === 0) ? this.data : this.data.slice(this.read);
    this.clear();
  }
  return rval;
};

/**
 * Gets a binary encoded string of the bytes from this buffer without
 * modifying the read pointer.
 *
 * @param count the number of bytes to get, omit to get all.
 *
 * @return a string full of binary encoded characters.
 */
util.ByteStringBuffer.prototype.bytes = function(count) {
  return (typeof(count) === 'undefined' ?
    this.data.slice(this.read) :
    this.data.slice(this.read, this.read + count));
};

/**
 * Gets a byte at the given index without modifying the read pointer.
 *
 * @param i the byte index.
 *
 * @return the byte.
 */
util.ByteStringBuffer.prototype.at = function(i) {
  return this.data.charCodeAt(this.read + i);
};

/**
 * Puts a byte at the given index without modifying the read pointer.
 *
 * @param i the byte index.
 * @param b the byte to put.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.setAt = function(i, b) {
  this.data = this.data.substr(0, this.read + i) +
    String.fromCharCode(b) +
    this.data.substr(this.read + i + 1);
  return this;
};

/**
 * Gets the last byte without modifying the read pointer.
 *
 * @return the last byte.
 */
util.ByteStringBuffer.prototype.last = function() {
  return this.data.charCodeAt(this.data.length - 1);
};

/**
 * Creates a copy of this buffer.
 *
 * @return the copy.
 */
util.ByteStringBuffer.prototype.copy = function() {
  var c = util.createBuffer(this.data);
  c.read = this.read;
  return c;
};

/**
 * Compacts this buffer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.compact = function() {
  if(this.read > 0) {
    this.data = this.data.slice(this.read);
    this.read = 0;
  }
  return this;
};

/**
 * Clears this buffer.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.clear = function() {
  this.data = '';
  this.read = 0;
  return this;
};

/**
 * Shortens this buffer by trimming bytes off of the end of this buffer.
 *
 * @param count the number of bytes to trim off.
 *
 * @return this buffer.
 */
util.ByteStringBuffer.prototype.truncate = function(count) {
  var len = Math.max(0, this.length() - count);
  this.data = this.data.substr(this.read, len);
  this.read = 0;
  return this;
};

/**
 * Converts this buffer to a hexadecimal string.
 *
 * @return a hexadecimal string.
 */
util.ByteStringBuffer.prototype.toHex = function() {
  var rval = '';
  for(var i = this.read; i < this.data.length; ++i) {
    var b = this.data.charCodeAt(i);
    if(b < 16) {
      rval += '0';
    }
    rval += b.toString(16);
  }
  return rval;
};

/**
 * Converts this buffer to a UTF-16 string (standard JavaScript string).
 *
 * @return a UTF-16 string.
 */
util.ByteStringBuffer.prototype.toString = function() {
  return util.decodeUtf8(this.bytes());
};

/** End Buffer w/BinaryString backing */

/** Buffer w/UInt8Array backing */

/**
 * FIXME: Experimental. Do not use yet.
 *
 * Constructor for an ArrayBuffer-backed byte buffer.
 *
 * The buffer may be constructed from a string, an ArrayBuffer, DataView, or a
 * TypedArray.
 *
 * If a string is given, its encoding should be provided as an option,
 * otherwise it will default to 'binary'. A 'binary' string is encoded such
 * that each character is one byte in length and size.
 *
 * If an ArrayBuffer, DataView, or TypedArray is given, it will be used
 * *directly* without any copying. Note that, if a write to the buffer requires
 * more space, the buffer will allocate a new backing ArrayBuffer to
 * accommodate. The starting read and write offsets for the buffer may be
 * given as options.
 *
 * @param [b] the initial bytes for this buffer.
 * @param options the options to use:
 *          [readOffset] the starting read offset to use (default: 0).
 *          [writeOffset] the starting write offset to use (default: the
 *            length of the first parameter).
 *          [growSize] the minimum amount, in bytes, to grow the buffer by to
 *            accommodate writes (default: 1024).
 *          [encoding] the encoding ('binary', 'utf8', 'utf16', 'hex') for the
 *            first parameter, if it is a string (default: 'binary').
 */
function DataBuffer(b, options) {
  // default options
  options = options || {};

  // pointers for read from/write to buffer
  this.read = options.readOffset || 0;
  this.growSize = options.growSize || 1024;

  var isArrayBuffer = util.isArrayBuffer(b);
  var isArrayBufferView = util.isArrayBufferView(b);
  if(isArrayBuffer || isArrayBufferView) {
    // use ArrayBuffer directly
    if(isArrayBuffer) {
      this.data = new DataView(b);
    } else {
      // TODO: adjust read/write offset based on the type of view
      // or specify that this must be done in the options ... that the
      // offsets are byte-based
      this.data = new DataView(b.buffer, b.byteOffset, b.byteLength);
    }
    this.write = ('writeOffset' in options ?
      options.writeOffset : this.data.byteLength);
    return;
  }

  // initialize to empty array buffer and add any given bytes using putBytes
  this.data = new DataView(new ArrayBuffer(0));
  this.write = 0;

  if(b !== null && b !== undefined) {
    this.putBytes(b);
  }

  if('writeOffset' in options) {
    this.write = options.writeOffset;
  }
}
util.DataBuffer = DataBuffer;

/**
 * Gets the number of bytes in this buffer.
 *
 * @return the number of bytes in this buffer.
 */
util.DataBuffer.prototype.length = function() {
  return this.write - this.read;
};

/**
 * Gets whether or not this buffer is empty.
 *
 * @return true if this buffer is empty, false if not.
 */
util.DataBuffer.prototype.isEmpty = function() {
  return this.length() <= 0;
};

/**
 * Ensures this buffer has enough empty space to accommodate the given number
 * of bytes. An optional parameter may be given that indicates a minimum
 * amount to grow the buffer if necessary. If the parameter is not given,
 * the buffer will be grown by some previously-specified default amount
 * or heuristic.
 *
 * @param amount the number of bytes to accommodate.
 * @param [growSize] the minimum amount, in bytes, to grow the buffer by if
 *          necessary.
 */
util.DataBuffer.prototype.accommodate = function(amount, growSize) {
  if(this.length() >= amount) {
    return this;
  }
  growSize = Math.max(growSize || this.growSize, amount);

  // grow buffer
  var src = new Uint8Array(
    this.data.buffer, this.data.byteOffset, this.data.byteLength);
  var dst = new Uint8Array(this.length() + growSize);
  dst.set(src);
  this.data = new DataView(dst.buffer);

  return this;
};

/**
 * Puts a byte in this buffer.
 *
 * @param b the byte to put.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putByte = function(b) {
  this.accommodate(1);
  this.data.setUint8(this.write++, b);
  return this;
};

/**
 * Puts a byte in this buffer N times.
 *
 * @param b the byte to put.
 * @param n the number of bytes of value b to put.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.fillWithByte = function(b, n) {
  this.accommodate(n);
  for(var i = 0; i < n; ++i) {
    this.data.setUint8(b);
  }
  return this;
};

/**
 * Puts bytes in this buffer. The bytes may be given as a string, an
 * ArrayBuffer, a DataView, or a TypedArray.
 *
 * @param bytes the bytes to put.
 * @param [encoding] the encoding for the first parameter ('binary', 'utf8',
 *          'utf16', 'hex'), if it is a string (default: 'binary').
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putBytes = function(bytes, encoding) {
  if(util.isArrayBufferView(bytes)) {
    var src = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    var len = src.byteLength - src.byteOffset;
    this.accommodate(len);
    var dst = new Uint8Array(this.data.buffer, this.write);
    dst.set(src);
    this.write += len;
    return this;
  }

  if(util.isArrayBuffer(bytes)) {
    var src = new Uint8Array(bytes);
    this.accommodate(src.byteLength);
    var dst = new Uint8Array(this.data.buffer);
    dst.set(src, this.write);
    this.write += src.byteLength;
    return this;
  }

  // bytes is a util.DataBuffer or equivalent
  if(bytes instanceof util.DataBuffer ||
    (typeof bytes === 'object' &&
    typeof bytes.read === 'number' && typeof bytes.write === 'number' &&
    util.isArrayBufferView(bytes.data))) {
    var src = new Uint8Array(bytes.data.byteLength, bytes.read, bytes.length());
    this.accommodate(src.byteLength);
    var dst = new Uint8Array(bytes.data.byteLength, this.write);
    dst.set(src);
    this.write += src.byteLength;
    return this;
  }

  if(bytes instanceof util.ByteStringBuffer) {
    // copy binary string and process as the same as a string parameter below
    bytes = bytes.data;
    encoding = 'binary';
  }

  // string conversion
  encoding = encoding || 'binary';
  if(typeof bytes === 'string') {
    var view;

    // decode from string
    if(encoding === 'hex') {
      this.accommodate(Math.ceil(bytes.length / 2));
      view = new Uint8Array(this.data.buffer, this.write);
      this.write += util.binary.hex.decode(bytes, view, this.write);
      return this;
    }
    if(encoding === 'base64') {
      this.accommodate(Math.ceil(bytes.length / 4) * 3);
      view = new Uint8Array(this.data.buffer, this.write);
      this.write += util.binary.base64.decode(bytes, view, this.write);
      return this;
    }

    // encode text as UTF-8 bytes
    if(encoding === 'utf8') {
      // encode as UTF-8 then decode string as raw binary
      bytes = util.encodeUtf8(bytes);
      encoding = 'binary';
    }

    // decode string as raw binary
    if(encoding === 'binary' || encoding === 'raw') {
      // one byte per character
      this.accommodate(bytes.length);
      view = new Uint8Array(this.data.buffer, this.write);
      this.write += util.binary.raw.decode(view);
      return this;
    }

    // encode text as UTF-16 bytes
    if(encoding === 'utf16') {
      // two bytes per character
      this.accommodate(bytes.length * 2);
      view = new Uint16Array(this.data.buffer, this.write);
      this.write += util.text.utf16.encode(view);
      return this;
    }

    throw new Error('Invalid encoding: ' + encoding);
  }

  throw Error('Invalid parameter: ' + bytes);
};

/**
 * Puts the given buffer into this buffer.
 *
 * @param buffer the buffer to put into this one.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putBuffer = function(buffer) {
  this.putBytes(buffer);
  buffer.clear();
  return this;
};

/**
 * Puts a string into this buffer.
 *
 * @param str the string to put.
 * @param [encoding] the encoding for the string (default: 'utf16').
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putString = function(str) {
  return this.putBytes(str, 'utf16');
};

/**
 * Puts a 16-bit integer in this buffer in big-endian order.
 *
 * @param i the 16-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt16 = function(i) {
  this.accommodate(2);
  this.data.setInt16(this.write, i);
  this.write += 2;
  return this;
};

/**
 * Puts a 24-bit integer in this buffer in big-endian order.
 *
 * @param i the 24-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt24 = function(i) {
  this.accommodate(3);
  this.data.setInt16(this.write, i >> 8 & 0xFFFF);
  this.data.setInt8(this.write, i >> 16 & 0xFF);
  this.write += 3;
  return this;
};

/**
 * Puts a 32-bit integer in this buffer in big-endian order.
 *
 * @param i the 32-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt32 = function(i) {
  this.accommodate(4);
  this.data.setInt32(this.write, i);
  this.write += 4;
  return this;
};

/**
 * Puts a 16-bit integer in this buffer in little-endian order.
 *
 * @param i the 16-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt16Le = function(i) {
  this.accommodate(2);
  this.data.setInt16(this.write, i, true);
  this.write += 2;
  return this;
};

/**
 * Puts a 24-bit integer in this buffer in little-endian order.
 *
 * @param i the 24-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt24Le = function(i) {
  this.accommodate(3);
  this.data.setInt8(this.write, i >> 16 & 0xFF);
  this.data.setInt16(this.write, i >> 8 & 0xFFFF, true);
  this.write += 3;
  return this;
};

/**
 * Puts a 32-bit integer in this buffer in little-endian order.
 *
 * @param i the 32-bit integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt32Le = function(i) {
  this.accommodate(4);
  this.data.setInt32(this.write, i, true);
  this.write += 4;
  return this;
};

/**
 * Puts an n-bit integer in this buffer in big-endian order.
 *
 * @param i the n-bit integer.
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putInt = function(i, n) {
  _checkBitsParam(n);
  this.accommodate(n / 8);
  do {
    n -= 8;
    this.data.setInt8(this.write++, (i >> n) & 0xFF);
  } while(n > 0);
  return this;
};

/**
 * Puts a signed n-bit integer in this buffer in big-endian order. Two's
 * complement representation is used.
 *
 * @param i the n-bit integer.
 * @param n the number of bits in the integer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.putSignedInt = function(i, n) {
  _checkBitsParam(n);
  this.accommodate(n / 8);
  if(i < 0) {
    i += 2 << (n - 1);
  }
  return this.putInt(i, n);
};

/**
 * Gets a byte from this buffer and advances the read pointer by 1.
 *
 * @return the byte.
 */
util.DataBuffer.prototype.getByte = function() {
  return this.data.getInt8(this.read++);
};

/**
 * Gets a uint16 from this buffer in big-endian order and advances the read
 * pointer by 2.
 *
 * @return the uint16.
 */
util.DataBuffer.prototype.getInt16 = function() {
  var rval = this.data.getInt16(this.read);
  this.read += 2;
  return rval;
};

/**
 * Gets a uint24 from this buffer in big-endian order and advances the read
 * pointer by 3.
 *
 * @return the uint24.
 */
util.DataBuffer.prototype.getInt24 = function() {
  var rval = (
    this.data.getInt16(this.read) << 8 ^
    this.data.getInt8(this.read + 2));
  this.read += 3;
  return rval;
};

/**
 * Gets a uint32 from this buffer in big-endian order and advances the read
 * pointer by 4.
 *
 * @return the word.
 */
util.DataBuffer.prototype.getInt32 = function() {
  var rval = this.data.getInt32(this.read);
  this.read += 4;
  return rval;
};

/**
 * Gets a uint16 from this buffer in little-endian order and advances the read
 * pointer by 2.
 *
 * @return the uint16.
 */
util.DataBuffer.prototype.getInt16Le = function() {
  var rval = this.data.getInt16(this.read, true);
  this.read += 2;
  return rval;
};

/**
 * Gets a uint24 from this buffer in little-endian order and advances the read
 * pointer by 3.
 *
 * @return the uint24.
 */
util.DataBuffer.prototype.getInt24Le = function() {
  var rval = (
    this.data.getInt8(this.read) ^
    this.data.getInt16(this.read + 1, true) << 8);
  this.read += 3;
  return rval;
};

/**
 * Gets a uint32 from this buffer in little-endian order and advances the read
 * pointer by 4.
 *
 * @return the word.
 */
util.DataBuffer.prototype.getInt32Le = function() {
  var rval = this.data.getInt32(this.read, true);
  this.read += 4;
  return rval;
};

/**
 * Gets an n-bit integer from this buffer in big-endian order and advances the
 * read pointer by n/8.
 *
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return the integer.
 */
util.DataBuffer.prototype.getInt = function(n) {
  _checkBitsParam(n);
  var rval = 0;
  do {
    // TODO: Use (rval * 0x100) if adding support for 33 to 53 bits.
    rval = (rval << 8) + this.data.getInt8(this.read++);
    n -= 8;
  } while(n > 0);
  return rval;
};

/**
 * Gets a signed n-bit integer from this buffer in big-endian order, using
 * two's complement, and advances the read pointer by n/8.
 *
 * @param n the number of bits in the integer (8, 16, 24, or 32).
 *
 * @return the integer.
 */
util.DataBuffer.prototype.getSignedInt = function(n) {
  // getInt checks n
  var x = this.getInt(n);
  var max = 2 << (n - 2);
  if(x >= max) {
    x -= max << 1;
  }
  return x;
};

/**
 * Reads bytes out as a binary encoded string and clears them from the
 * buffer.
 *
 * @param count the number of bytes to read, undefined or null for all.
 *
 * @return a binary encoded string of bytes.
 */
util.DataBuffer.prototype.getBytes = function(count) {
  // TODO: deprecate this method, it is poorly named and
  // this.toString('binary') replaces it
  // add a toTypedArray()/toArrayBuffer() function
  var rval;
  if(count) {
    // read count bytes
    count = Math.min(this.length(), count);
    rval = this.data.slice(this.read, this.read + count);
    this.read += count;
  } else if(count === 0) {
    rval = '';
  } else {
    // read all bytes, optimize to only copy when needed
    rval = (this.read === 0) ? this.data : this.data.slice(this.read);
    this.clear();
  }
  return rval;
};

/**
 * Gets a binary encoded string of the bytes from this buffer without
 * modifying the read pointer.
 *
 * @param count the number of bytes to get, omit to get all.
 *
 * @return a string full of binary encoded characters.
 */
util.DataBuffer.prototype.bytes = function(count) {
  // TODO: deprecate this method, it is poorly named, add "getString()"
  return (typeof(count) === 'undefined' ?
    this.data.slice(this.read) :
    this.data.slice(this.read, this.read + count));
};

/**
 * Gets a byte at the given index without modifying the read pointer.
 *
 * @param i the byte index.
 *
 * @return the byte.
 */
util.DataBuffer.prototype.at = function(i) {
  return this.data.getUint8(this.read + i);
};

/**
 * Puts a byte at the given index without modifying the read pointer.
 *
 * @param i the byte index.
 * @param b the byte to put.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.setAt = function(i, b) {
  this.data.setUint8(i, b);
  return this;
};

/**
 * Gets the last byte without modifying the read pointer.
 *
 * @return the last byte.
 */
util.DataBuffer.prototype.last = function() {
  return this.data.getUint8(this.write - 1);
};

/**
 * Creates a copy of this buffer.
 *
 * @return the copy.
 */
util.DataBuffer.prototype.copy = function() {
  return new util.DataBuffer(this);
};

/**
 * Compacts this buffer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.compact = function() {
  if(this.read > 0) {
    var src = new Uint8Array(this.data.buffer, this.read);
    var dst = new Uint8Array(src.byteLength);
    dst.set(src);
    this.data = new DataView(dst);
    this.write -= this.read;
    this.read = 0;
  }
  return this;
};

/**
 * Clears this buffer.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.clear = function() {
  this.data = new DataView(new ArrayBuffer(0));
  this.read = this.write = 0;
  return this;
};

/**
 * Shortens this buffer by trimming bytes off of the end of this buffer.
 *
 * @param count the number of bytes to trim off.
 *
 * @return this buffer.
 */
util.DataBuffer.prototype.truncate = function(count) {
  this.write = Math.max(0, this.length() - count);
  this.read = Math.min(this.read, this.write);
  return this;
};

/**
 * Converts this buffer to a hexadecimal string.
 *
 * @return a hexadecimal string.
 */
util.DataBuffer.prototype.toHex = function() {
  var rval = '';
  for(var i = this.read; i < this.data.byteLength; ++i) {
    var b = this.data.getUint8(i);
    if(b < 16) {
      rval += '0';
    }
    rval += b.toString(16);
  }
  return rval;
};

/**
 * Converts this buffer to a string, using the given encoding. If no
 * encoding is given, 'utf8' (UTF-8) is used.
 *
 * @param [encoding] the encoding to use: 'binary', 'utf8', 'utf16', 'hex',
 *          'base64' (default: 'utf8').
 *
 * @return a string representation of the bytes in this buffer.
 */
util.DataBuffer.prototype.toString = function(encoding) {
  var view = new Uint8Array(this.data, this.read, this.length());
  encoding = encoding || 'utf8';

  // encode to string
  if(encoding === 'binary' || encoding === 'raw') {
    return util.binary.raw.encode(view);
  }
  if(encoding === 'hex') {
    return util.binary.hex.encode(view);
  }
  if(encoding === 'base64') {
    return util.binary.base64.encode(view);
  }

  // decode to text
  if(encoding === 'utf8') {
    return util.text.utf8.decode(view);
  }
  if(encoding === 'utf16') {
    return util.text.utf16.decode(view);
  }

  throw new Error('Invalid encoding: ' + encoding);
};

/** End Buffer w/UInt8Array backing */

/**
 * Creates a buffer that stores bytes. A value may be given to populate the
 * buffer with data. This value can either be string of encoded bytes or a
 * regular string of characters. When passing a string of binary encoded
 * bytes, the encoding `raw` should be given. This is also the default. When
 * passing a string of characters, the encoding `utf8` should be given.
 *
 * @param [input] a string with encoded bytes to store in the buffer.
 * @param [encoding] (default: 'raw', other: 'utf8').
 */
util.createBuffer = function(input, encoding) {
  // TODO: deprecate, use new ByteBuffer() instead
  encoding = encoding || 'raw';
  if(input !== undefined && encoding === 'utf8') {
    input = util.encodeUtf8(input);
  }
  return new util.ByteBuffer(input);
};

/**
 * Fills a string with a particular value. If you want the string to be a byte
 * string, pass in String.fromCharCode(theByte).
 *
 * @param c the character to fill the string with, use String.fromCharCode
 *          to fill the string with a byte value.
 * @param n the number of characters of value c to fill with.
 *
 * @return the filled string.
 */
util.fillString = function(c, n) {
  var s = '';
  while(n > 0) {
    if(n & 1) {
      s += c;
    }
    n >>>= 1;
    if(n > 0) {
      c += c;
    }
  }
  return s;
};

/**
 * Performs a per byte XOR between two byte strings and returns the result as a
 * string of bytes.
 *
 * @param s1 first string of bytes.
 * @param s2 second string of bytes.
 * @param n the number of bytes to XOR.
 *
 * @return the XOR'd result.
 */
util.xorBytes = function(s1, s2, n) {
  var s3 = '';
  var b = '';
  var t = '';
  var i = 0;
  var c = 0;
  for(; n > 0; --n, ++i) {
    b = s1.charCodeAt(i) ^ s2.charCodeAt(i);
    if(c >= 10) {
      s3 += t;
      t = '';
      c = 0;
    }
    t += String.fromCharCode(b);
    ++c;
  }
  s3 += t;
  return s3;
};

/**
 * Converts a hex string into a 'binary' encoded string of bytes.
 *
 * @param hex the hexadecimal string to convert.
 *
 * @return the binary-encoded string of bytes.
 */
util.hexToBytes = function(hex) {
  // TODO: deprecate: "Deprecated. Use util.binary.hex.decode instead."
  var rval = '';
  var i = 0;
  if(hex.length & 1 == 1) {
    // odd number of characters, convert first character alone
    i = 1;
    rval += String.fromCharCode(parseInt(hex[0], 16));
  }
  // convert 2 characters (1 byte) at a time
  for(; i < hex.length; i += 2) {
    rval += String.fromCharCode(parseInt(hex.substr(i, 2), 16));
  }
  return rval;
};

/**
 * Converts a 'binary' encoded string of bytes to hex.
 *
 * @param bytes the byte string to convert.
 *
 * @return the string of hexadecimal characters.
 */
util.bytesToHex = function(bytes) {
  // TODO: deprecate: "Deprecated. Use util.binary.hex.encode instead."
  return util.createBuffer(bytes).toHex();
};

/**
 * Converts an 32-bit integer to 4-big-endian byte string.
 *
 * @param i the integer.
 *
 * @return the byte string.
 */
util.int32ToBytes = function(i) {
  return (
    String.fromCharCode(i >> 24 & 0xFF) +
    String.fromCharCode(i >> 16 & 0xFF) +
    String.fromCharCode(i >> 8 & 0xFF) +
    String.fromCharCode(i & 0xFF));
};

// base64 characters, reverse mapping
var _base64 =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';
var _base64Idx = [
/*43 -43 = 0*/
/*'+',  1,  2,  3,'/' */
   62, -1, -1, -1, 63,

/*'0','1','2','3','4','5','6','7','8','9' */
   52, 53, 54, 55, 56, 57, 58, 59, 60, 61,

/*15, 16, 17,'=', 19, 20, 21 */
  -1, -1, -1, 64, -1, -1, -1,

/*65 - 43 = 22*/
/*'A','B','C','D','E','F','G','H','I','J','K','L','M', */
   0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12,

/*'N','O','P','Q','R','S','T','U','V','W','X','Y','Z' */
   13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,

/*91 - 43 = 48 */
/*48, 49, 50, 51, 52, 53 */
  -1, -1, -1, -1, -1, -1,

/*97 - 43 = 54*/
/*'a','b','c','d','e','f','g','h','i','j','k','l','m' */
   26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,

/*'n','o','p','q','r','s','t','u','v','w','x','y','z' */
   39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51
];

// base58 characters (Bitcoin alphabet)
var _base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * Base64 encodes a 'binary' encoded string of bytes.
 *
 * @param input the binary encoded string of bytes to base64-encode.
 * @param maxline the maximum number of encoded characters per line to use,
 *          defaults to none.
 *
 * @return the base64-encoded output.
 */
util.encode64 = function(input, maxline) {
  // TODO: deprecate: "Deprecated. Use util.binary.base64.encode instead."
  var line = '';
  var output = '';
  var chr1, chr2, chr3;
  var i = 0;
  while(i < input.length) {
    chr1 = input.charCodeAt(i++);
    chr2 = input.charCodeAt(i++);
    chr3 = input.charCodeAt(i++);

    // encode 4 character group
    line += _base64.charAt(chr1 >> 2);
    line += _base64.charAt(((chr1 & 3) << 4) | (chr2 >> 4));
    if(isNaN(chr2)) {
      line += '==';
    } else {
      line += _base64.charAt(((chr2 & 15) << 2) | (chr3 >> 6));
      line += isNaN(chr3) ? '=' : _base64.charAt(chr3 & 63);
    }

    if(maxline && line.length > maxline) {
      output += line.substr(0, maxline) + '\r\n';
      line = line.substr(maxline);
    }
  }
  output += line;
  return output;
};

/**
 * Base64 decodes a string into a 'binary' encoded string of bytes.
 *
 * @param input the base64-encoded input.
 *
 * @return the binary encoded string.
 */
util.decode64 = function(input) {
  // TODO: deprecate: "Deprecated. Use util.binary.base64.decode instead."

  // remove all non-base64 characters
  input = input.replace(/[^A-Za-z0-9\+\/\=]/g, '');

  var output = '';
  var enc1, enc2, enc3, enc4;
  var i = 0;

  while(i < input.length) {
    enc1 = _base64Idx[input.charCodeAt(i++) - 43];
    enc2 = _base64Idx[input.charCodeAt(i++) - 43];
    enc3 = _base64Idx[input.charCodeAt(i++) - 43];
    enc4 = _base64Idx[input.charCodeAt(i++) - 43];

    output += String.fromCharCode((enc1 << 2) | (enc2 >> 4));
    if(enc3 !== 64) {
      // decoded at least 2 bytes
      output += String.fromCharCode(((enc2 & 15) << 4) | (enc3 >> 2));
      if(enc4 !== 64) {
        // decoded 3 bytes
        output += String.fromCharCode(((enc3 & 3) << 6) | enc4);
      }
    }
  }

  return output;
};

/**
 * Encodes the given string of characters (a standard JavaScript
 * string) as a binary encoded string where the bytes represent
 * a UTF-8 encoded string of characters. Non-ASCII characters will be
 * encoded as multiple bytes according to UTF-8.
 *
 * @param str a standard string of characters to encode.
 *
 * @return the binary encoded string.
 */
util.encodeUtf8 = function(str) {
  return unescape(encodeURIComponent(str));
};

/**
 * Decodes a binary encoded string that contains bytes that
 * represent a UTF-8 encoded string of characters -- into a
 * string of characters (a standard JavaScript string).
 *
 * @param str the binary encoded string to decode.
 *
 * @return the resulting standard string of characters.
 */
util.decodeUtf8 = function(str) {
  return decodeURIComponent(escape(str));
};

// binary encoding/decoding tools
// FIXME: Experimental. Do not use yet.
util.binary = {
  raw: {},
  hex: {},
  base64: {},
  base58: {},
  baseN : {
    encode: baseN.encode,
    decode: baseN.decode
  }
};

/**
 * Encodes a Uint8Array as a binary-encoded string. This encoding uses
 * a value between 0 and 255 for each character.
 *
 * @param bytes the Uint8Array to encode.
 *
 * @return the binary-encoded string.
 */
util.binary.raw.encode = function(bytes) {
  return String.fromCharCode.apply(null, bytes);
};

/**
 * Decodes a binary-encoded string to a Uint8Array. This encoding uses
 * a value between 0 and 255 for each character.
 *
 * @param str the binary-encoded string to decode.
 * @param [output] an optional Uint8Array to write the output to; if it
 *          is too small, an exception will be thrown.
 * @param [offset] the start offset for writing to the output (default: 0).
 *
 * @return the Uint8Array or the number of bytes written if output was given.
 */
util.binary.raw.decode = function(str, output, offset) {
  var out = output;
  if(!out) {
    out = new Uint8Array(str.length);
  }
  offset = offset || 0;
  var j = offset;
  for(var i = 0; i < str.length; ++i) {
    out[j++] = str.charCodeAt(i);
  }
  return output ? (j - offset) : out;
};

/**
 * Encodes a 'binary' string, ArrayBuffer, DataView, TypedArray, or
 * ByteBuffer as a string of hexadecimal characters.
 *
 * @param bytes the bytes to convert.
 *
 * @return the string of hexadecimal characters.
 */
util.binary.hex.encode = util.bytesToHex;

/**
 * Decodes a hex-encoded string to a Uint8Array.
 *
 * @param hex the hexadecimal string to convert.
 * @param [output] an optional Uint8Array to write the output to; if it
 *          is too small, an exception will be thrown.
 * @param [offset] the start offset for writing to the output (default: 0).
 *
 * @return the Uint8Array or the number of bytes written if output was given.
 */
util.binary.hex.decode = function(hex, output, offset) {
  var out = output;
  if(!out) {
    out = new Uint8Array(Math.ceil(hex.length / 2));
  }
  offset = offset || 0;
  var i = 0, j = offset;
  if(hex.length & 1) {
    // odd number of characters, convert first character alone
    i = 1;
    out[j++] = parseInt(hex[0], 16);
  }
  // convert 2 characters (1 byte) at a time
  for(; i < hex.length; i += 2) {
    out[j++] = parseInt(hex.substr(i, 2), 16);
  }
  return output ? (j - offset) : out;
};

/**
 * Base64-encodes a Uint8Array.
 *
 * @param input the Uint8Array to encode.
 * @param maxline the maximum number of encoded characters per line to use,
 *          defaults to none.
 *
 * @return the base64-encoded output string.
 */
util.binary.base64.encode = function(input, maxline) {
  var line = '';
  var output = '';
  var chr1, chr2, chr3;
  var i = 0;
  while(i < input.byteLength) {
    chr1 = input[i++];
    chr2 = input[i++];
    chr3 = input[i++];

    // encode 4 character group
    line += _base64.charAt(chr1 >> 2);
    line += _base64.charAt(((chr1 & 3) << 4) | (chr2 >> 4));
    if(isNaN(chr2)) {
      line += '==';
    } else {
      line += _base64.charAt(((chr2 & 15) << 2) | (chr3 >> 6));
      line += isNaN(chr3) ? '=' : _base64.charAt(chr3 & 63);
    }

    if(maxline && line.length > maxline) {
      output += line.substr(0, maxline) + '\r\n';
      line = line.substr(maxline);
    }
  }
  output += line;
  return output;
};

/**
 * Decodes a base64-encoded string to a Uint8Array.
 *
 * @param input the base64-encoded input string.
 * @param [output] an optional Uint8Array to write the output to; if it
 *          is too small, an exception will be thrown.
 * @param [offset] the start offset for writing to the output (default: 0).
 *
 * @return the Uint8Array or the number of bytes written if output was given.
 */
util.binary.base64.decode = function(input, output, offset) {
  var out = output;
  if(!out) {
    out = new Uint8Array(Math.ceil(input.length / 4) * 3);
  }

  // remove all non-base64 characters
  input = input.replace(/[^A-Za-z0-9\+\/\=]/g, '');

  offset = offset || 0;
  var enc1, enc2, enc3, enc4;
  var i = 0, j = offset;

  while(i < input.length) {
    enc1 = _base64Idx[input.charCodeAt(i++) - 43];
    enc2 = _base64Idx[input.charCodeAt(i++) - 43];
    enc3 = _base64Idx[input.charCodeAt(i++) - 43];
    enc4 = _base64Idx[input.charCodeAt(i++) - 43];

    out[j++] = (enc1 << 2) | (enc2 >> 4);
    if(enc3 !== 64) {
      // decoded at least 2 bytes
      out[j++] = ((enc2 & 15) << 4) | (enc3 >> 2);
      if(enc4 !== 64) {
        // decoded 3 bytes
        out[j++] = ((enc3 & 3) << 6) | enc4;
      }
    }
  }

  // make sure result is the exact decoded length
  return output ? (j - offset) : out.subarray(0, j);
};

// add support for base58 encoding/decoding with Bitcoin alphabet
util.binary.base58.encode = function(input, maxline) {
  return util.binary.baseN.encode(input, _base58, maxline);
};
util.binary.base58.decode = function(input, maxline) {
  return util.binary.baseN.decode(input, _base58, maxline);
};

// text encoding/decoding tools
// FIXME: Experimental. Do not use yet.
util.text = {
  utf8: {},
  utf16: {}
};

/**
 * Encodes the given string as UTF-8 in a Uint8Array.
 *
 * @param str the string to encode.
 * @param [output] an optional Uint8Array to write the output to; if it
 *          is too small, an exception will be thrown.
 * @param [offset] the start offset for writing to the output (default: 0).
 *
 * @return the Uint8Array or the number of bytes written if output was given.
 */
util.text.utf8.encode = function(str, output, offset) {
  str = util.encodeUtf8(str);
  var out = output;
  if(!out) {
    out = new Uint8Array(str.length);
  }
  offset = offset || 0;
  var j = offset;
  for(var i = 0; i < str.length; ++i) {
    out[j++] = str.charCodeAt(i);
  }
  return output ? (j - offset) : out;
};

/**
 * Decodes the UTF-8 contents from a Uint8Array.
 *
 * @param bytes the Uint8Array to decode.
 *
 * @return the resulting string.
 */
util.text.utf8.decode = function(bytes) {
  return util.decodeUtf8(String.fromCharCode.apply(null, bytes));
};

/**
 * Encodes the given string as UTF-16 in a Uint8Array.
 *
 * @param str the string to encode.
 * @param [output] an optional Uint8Array to write the output to; if it
 *          is too small, an exception will be thrown.
 * @param [offset] the start offset for writing to the output (default: 0).
 *
 * @return the Uint8Array or the number of bytes written if output was given.
 */
util.text.utf16.encode = function(str, output, offset) {
  var out = output;
  if(!out) {
    out = new Uint8Array(str.length * 2);
  }
  var view = new Uint16Array(out.buffer);
  offset = offset || 0;
  var j = offset;
  var k = offset;
  for(var i = 0; i < str.length; ++i) {
    view[k++] = str.charCodeAt(i);
    j += 2;
  }
  return output ? (j - offset) : out;
};

/**
 * Decodes the UTF-16 contents from a Uint8Array.
 *
 * @param bytes the Uint8Array to decode.
 *
 * @return the resulting string.
 */
util.text.utf16.decode = function(bytes) {
  return String.fromCharCode.apply(null, new Uint16Array(bytes.buffer));
};

/**
 * Deflates the given data using a flash interface.
 *
 * @param api the flash interface.
 * @param bytes the data.
 * @param raw true to return only raw deflate data, false to include zlib
 *          header and trailer.
 *
 * @return the deflated data as a string.
 */
util.deflate = function(api, bytes, raw) {
  bytes = util.decode64(api.deflate(util.encode64(bytes)).rval);

  // strip zlib header and trailer if necessary
  if(raw) {
    // zlib header is 2 bytes (CMF,FLG) where FLG indicates that
    // there is a 4-byte DICT (alder-32) block before the data if
    // its 5th bit is set
    var start = 2;
    var flg = bytes.charCodeAt(1);
    if(flg & 0x20) {
      start = 6;
    }
    // zlib trailer is 4 bytes of adler-32
    bytes = bytes.substring(start, bytes.length - 4);
  }

  return bytes;
};

/**
 * Inflates the given data using a flash interface.
 *
 * @param api the flash interface.
 * @param bytes the data.
 * @param raw true if the incoming data has no zlib header or trailer and is
 *          raw DEFLATE data.
 *
 * @return the inflated data as a string, null on error.
 */
util.inflate = function(api, bytes, raw) {
  // TODO: add zlib header and trailer if necessary/possible
  var rval = api.inflate(util.encode64(bytes)).rval;
  return (rval === null) ? null : util.decode64(rval);
};

/**
 * Sets a storage object.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 * @param obj the storage object, null to remove.
 */
var _setStorageObject = function(api, id, obj) {
  if(!api) {
    throw new Error('WebStorage not available.');
  }

  var rval;
  if(obj === null) {
    rval = api.removeItem(id);
  } else {
    // json-encode and base64-encode object
    obj = util.encode64(JSON.stringify(obj));
    rval = api.setItem(id, obj);
  }

  // handle potential flash error
  if(typeof(rval) !== 'undefined' && rval.rval !== true) {
    var error = new Error(rval.error.message);
    error.id = rval.error.id;
    error.name = rval.error.name;
    throw error;
  }
};

/**
 * Gets a storage object.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 *
 * @return the storage object entry or null if none exists.
 */
var _getStorageObject = function(api, id) {
  if(!api) {
    throw new Error('WebStorage not available.');
  }

  // get the existing entry
  var rval = api.getItem(id);

  /* Note: We check api.init because we can't do (api == localStorage)
    on IE because of "Class doesn't support Automation" exception. Only
    the flash api has an init method so this works too, but we need a
    better solution in the future. */

  // flash returns item wrapped in an object, handle special case
  if(api.init) {
    if(rval.rval === null) {
      if(rval.error) {
        var error = new Error(rval.error.message);
        error.id = rval.error.id;
        error.name = rval.error.name;
        throw error;
      }
      // no error, but also no item
      rval = null;
    } else {
      rval = rval.rval;
    }
  }

  // handle decoding
  if(rval !== null) {
    // base64-decode and json-decode data
    rval = JSON.parse(util.decode64(rval));
  }

  return rval;
};

/**
 * Stores an item in local storage.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 * @param key the key for the item.
 * @param data the data for the item (any javascript object/primitive).
 */
var _setItem = function(api, id, key, data) {
  // get storage object
  var obj = _getStorageObject(api, id);
  if(obj === null) {
    // create a new storage object
    obj = {};
  }
  // update key
  obj[key] = data;

  // set storage object
  _setStorageObject(api, id, obj);
};

/**
 * Gets an item from local storage.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 * @param key the key for the item.
 *
 * @return the item.
 */
var _getItem = function(api, id, key) {
  // get storage object
  var rval = _getStorageObject(api, id);
  if(rval !== null) {
    // return data at key
    rval = (key in rval) ? rval[key] : null;
  }

  return rval;
};

/**
 * Removes an item from local storage.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 * @param key the key for the item.
 */
var _removeItem = function(api, id, key) {
  // get storage object
  var obj = _getStorageObject(api, id);
  if(obj !== null && key in obj) {
    // remove key
    delete obj[key];

    // see if entry has no keys remaining
    var empty = true;
    for(var prop in obj) {
      empty = false;
      break;
    }
    if(empty) {
      // remove entry entirely if no keys are left
      obj = null;
    }

    // set storage object
    _setStorageObject(api, id, obj);
  }
};

/**
 * Clears the local disk storage identified by the given ID.
 *
 * @param api the storage interface.
 * @param id the storage ID to use.
 */
var _clearItems = function(api, id) {
  _setStorageObject(api, id, null);
};

/**
 * Calls a storage function.
 *
 * @param func the function to call.
 * @param args the arguments for the function.
 * @param location the location argument.
 *
 * @return the return value from the function.
 */
var _callStorageFunction = function(func, args, location) {
  var rval = null;

  // default storage types
  if(typeof(location) === 'undefined') {
    location = ['web', 'flash'];
  }

  // apply storage types in order of preference
  var type;
  var done = false;
  var exception = null;
  for(var idx in location) {
    type = location[idx];
    try {
      if(type === 'flash' || type === 'both') {
        if(args[0] === null) {
          throw new Error('Flash local storage not available.');
        }
        rval = func.apply(this, args);
        done = (type === 'flash');
      }
      if(type === 'web' || type === 'both') {
        args[0] = localStorage;
        rval = func.apply(this, args);
        done = true;
      }
    } catch(ex) {
      exception = ex;
    }
    if(done) {
      break;
    }
  }

  if(!done) {
    throw exception;
  }

  return rval;
};

/**
 * Stores an item on local disk.
 *
 * The available types of local storage include 'flash', 'web', and 'both'.
 *
 * The type 'flash' refers to flash local storage (SharedObject). In order
 * to use flash local storage, the 'api' parameter must be valid. The type
 * 'web' refers to WebStorage, if supported by the browser. The type 'both'
 * refers to storing using both 'flash' and 'web', not just one or the
 * other.
 *
 * The location array should list the storage types to use in order of
 * preference:
 *
 * ['flash']: flash only storage
 * ['web']: web only storage
 * ['both']: try to store in both
 * ['flash','web']: store in flash first, but if not available, 'web'
 * ['web','flash']: store in web first, but if not available, 'flash'
 *
 * The location array defaults to: ['web', 'flash']
 *
 * @param api the flash interface, null to use only WebStorage.
 * @param id the storage ID to use.
 * @param key the key for the item.
 * @param data the data for the item (any javascript object/primitive).
 * @param location an array with the preferred types of storage to use.
 */
util.setItem = function(api, id, key, data, location) {
  _callStorageFunction(_setItem, arguments, location);
};

/**
 * Gets an item on local disk.
 *
 * Set setItem() for details on storage types.
 *
 * @param api the flash interface, null to use only WebStorage.
 * @param id the storage ID to use.
 * @param key the key for the item.
 * @param location an array with the preferred types of storage to use.
 *
 * @return the item.
 */
util.getItem = function(api, id, key, location) {
  return _callStorageFunction(_getItem, arguments, location);
};

/**
 * Removes an item on local disk.
 *
 * Set setItem() for details on storage types.
 *
 * @param api the flash interface.
 * @param id the storage ID to use.
 * @param key the key for the item.
 * @param location an array with the preferred types of storage to use.
 */
util.removeItem = function(api, id, key, location) {
  _callStorageFunction(_removeItem, arguments, location);
};

/**
 * Clears the local disk storage identified by the given ID.
 *
 * Set setItem() for details on storage types.
 *
 * @param api the flash interface if flash is available.
 * @param id the storage ID to use.
 * @param location an array with the preferred types of storage to use.
 */
util.clearItems = function(api, id, location) {
  _callStorageFunction(_clearItems, arguments, location);
};

/**
 * Check if an object is empty.
 *
 * Taken from:
 * http://stackoverflow.com/questions/679915/how-do-i-test-for-an-empty-javascript-object-from-json/679937#679937
 *
 * @param object the object to check.
 */
util.isEmpty = function(obj) {
  for(var prop in obj) {
    if(obj.hasOwnProperty(prop)) {
      return false;
    }
  }
  return true;
};

/**
 * Format with simple printf-style interpolation.
 *
 * %%: literal '%'
 * %s,%o: convert next argument into a string.
 *
 * @param format the string to format.
 * @param ... arguments to interpolate into the format string.
 */
util.format = function(format) {
  var re = /%./g;
  // current match
  var match;
  // current part
  var part;
  // current arg index
  var argi = 0;
  // collected parts to recombine later
  var parts = [];
  // last index found
  var last = 0;
  // loop while matches remain
  while((match = re.exec(format))) {
    part = format.substring(last, re.lastIndex - 2);
    // don't add empty strings (ie, parts between %s%s)
    if(part.length > 0) {
      parts.push(part);
    }
    last = re.lastIndex;
    // switch on % code
    var code = match[0][1];
    switch(code) {
    case 's':
    case 'o':
      // check if enough arguments were given
      if(argi < arguments.length) {
        parts.push(arguments[argi++ + 1]);
      } else {
        parts.push('<?>');
      }
      break;
    // FIXME: do proper formatting for numbers, etc
    //case 'f':
    //case 'd':
    case '%':
      parts.push('%');
      break;
    default:
      parts.push('<%' + code + '?>');
    }
  }
  // add trailing part of format string
  parts.push(format.substring(last));
  return parts.join('');
};

/**
 * Formats a number.
 *
 * http://snipplr.com/view/5945/javascript-numberformat--ported-from-php/
 */
util.formatNumber = function(number, decimals, dec_point, thousands_sep) {
  // http://kevin.vanzonneveld.net
  // +   original by: Jonas Raoni Soares Silva (http://www.jsfromhell.com)
  // +   improved by: Kevin van Zonneveld (http://kevin.vanzonneveld.net)
  // +     bugfix by: Michael White (http://crestidg.com)
  // +     bugfix by: Benjamin Lupton
  // +     bugfix by: Allan Jensen (http://www.winternet.no)
  // +    revised by: Jonas Raoni Soares Silva (http://www.jsfromhell.com)
  // *     example 1: number_format(1234.5678, 2, '.', '');
  // *     returns 1: 1234.57

  var n = number, c = isNaN(decimals = Math.abs(decimals)) ? 2 : decimals;
  var d = dec_point === undefined ? ',' : dec_point;
  var t = thousands_sep === undefined ?
   '.' : thousands_sep, s = n < 0 ? '-' : '';
  var i = parseInt((n = Math.abs(+n || 0).toFixed(c)), 10) + '';
  var j = (i.length > 3) ? i.length % 3 : 0;
  return s + (j ? i.substr(0, j) + t : '') +
    i.substr(j).replace(/(\d{3})(?=\d)/g, '$1' + t) +
    (c ? d + Math.abs(n - i).toFixed(c).slice(2) : '');
};

/**
 * Formats a byte size.
 *
 * http://snipplr.com/view/5949/format-humanize-file-byte-size-presentation-in-javascript/
 */
util.formatSize = function(size) {
  if(size >= 1073741824) {
    size = util.formatNumber(size / 1073741824, 2, '.', '') + ' GiB';
  } else if(size >= 1048576) {
    size = util.formatNumber(size / 1048576, 2, '.', '') + ' MiB';
  } else if(size >= 1024) {
    size = util.formatNumber(size / 1024, 0) + ' KiB';
  } else {
    size = util.formatNumber(size, 0) + ' bytes';
  }
  return size;
};

/**
 * Converts an IPv4 or IPv6 string representation into bytes (in network order).
 *
 * @param ip the IPv4 or IPv6 address to convert.
 *
 * @return the 4-byte IPv6 or 16-byte IPv6 address or null if the address can't
 *         be parsed.
 */
util.bytesFromIP = function(ip) {
  if(ip.indexOf('.') !== -1) {
    return util.bytesFromIPv4(ip);
  }
  if(ip.indexOf(':') !== -1) {
    return util.bytesFromIPv6(ip);
  }
  return null;
};

/**
 * Converts an IPv4 string representation into bytes (in network order).
 *
 * @param ip the IPv4 address to convert.
 *
 * @return the 4-byte address or null if the address can't be parsed.
 */
util.bytesFromIPv4 = function(ip) {
  ip = ip.split('.');
  if(ip.length !== 4) {
    return null;
  }
  var b = util.createBuffer();
  for(var i = 0; i < ip.length; ++i) {
    var num = parseInt(ip[i], 10);
    if(isNaN(num)) {
      return null;
    }
    b.putByte(num);
  }
  return b.getBytes();
};

/**
 * Converts an IPv6 string representation into bytes (in network order).
 *
 * @param ip the IPv6 address to convert.
 *
 * @return the 16-byte address or null if the address can't be parsed.
 */
util.bytesFromIPv6 = function(ip) {
  var blanks = 0;
  ip = ip.split(':').filter(function(e) {
    if(e.length === 0) ++blanks;
    return true;
  });
  var zeros = (8 - ip.length + blanks) * 2;
  var b = util.createBuffer();
  for(var i = 0; i < 8; ++i) {
    if(!ip[i] || ip[i].length === 0) {
      b.fillWithByte(0, zeros);
      zeros = 0;
      continue;
    }
    var bytes = util.hexToBytes(ip[i]);
    if(bytes.length < 2) {
      b.putByte(0);
    }
    b.putBytes(bytes);
  }
  return b.getBytes();
};

/**
 * Converts 4-bytes into an IPv4 string representation or 16-bytes into
 * an IPv6 string representation. The bytes must be in network order.
 *
 * @param bytes the bytes to convert.
 *
 * @return the IPv4 or IPv6 string representation if 4 or 16 bytes,
 *         respectively, are given, otherwise null.
 */
util.bytesToIP = function(bytes) {
  if(bytes.length === 4) {
    return util.bytesToIPv4(bytes);
  }
  if(bytes.length === 16) {
    return util.bytesToIPv6(bytes);
  }
  return null;
};

/**
 * Converts 4-bytes into an IPv4 string representation. The bytes must be
 * in network order.
 *
 * @param bytes the bytes to convert.
 *
 * @return the IPv4 string representation or null for an invalid # of bytes.
 */
util.bytesToIPv4 = function(bytes) {
  if(bytes.length !== 4) {
    return null;
  }
  var ip = [];
  for(var i = 0; i < bytes.length; ++i) {
    ip.push(bytes.charCodeAt(i));
  }
  return ip.join('.');
};

/**
 * Converts 16-bytes into an IPv16 string representation. The bytes must be
 * in network order.
 *
 * @param bytes the bytes to convert.
 *
 * @return the IPv16 string representation or null for an invalid # of bytes.
 */
util.bytesToIPv6 = function(bytes) {
  if(bytes.length !== 16) {
    return null;
  }
  var ip = [];
  var zeroGroups = [];
  var zeroMaxGroup = 0;
  for(var i = 0; i < bytes.length; i += 2) {
    var hex = util.bytesToHex(bytes[i] + bytes[i + 1]);
    // canonicalize zero representation
    while(hex[0] === '0' && hex !== '0') {
      hex = hex.substr(1);
    }
    if(hex === '0') {
      var last = zeroGroups[zeroGroups.length - 1];
      var idx = ip.length;
      if(!last || idx !== last.end + 1) {
        zeroGroups.push({start: idx, end: idx});
      } else {
        last.end = idx;
        if((last.end - last.start) >
          (zeroGroups[zeroMaxGroup].end - zeroGroups[zeroMaxGroup].start)) {
          zeroMaxGroup = zeroGroups.length - 1;
        }
      }
    }
    ip.push(hex);
  }
  if(zeroGroups.length > 0) {
    var group = zeroGroups[zeroMaxGroup];
    // only shorten group of length > 0
    if(group.end - group.start > 0) {
      ip.splice(group.start, group.end - group.start + 1, '');
      if(group.start === 0) {
        ip.unshift('');
      }
      if(group.end === 7) {
        ip.push('');
      }
    }
  }
  return ip.join(':');
};

/**
 * Estimates the number of processes that can be run concurrently. If
 * creating Web Workers, keep in mind that the main JavaScript process needs
 * its own core.
 *
 * @param options the options to use:
 *          update true to force an update (not use the cached value).
 * @param callback(err, max) called once the operation completes.
 */
util.estimateCores = function(options, callback) {
  if(typeof options === 'function') {
    callback = options;
    options = {};
  }
  options = options || {};
  if('cores' in util && !options.update) {
    return callback(null, util.cores);
  }
  if(typeof navigator !== 'undefined' &&
    'hardwareConcurrency' in navigator &&
    navigator.hardwareConcurrency > 0) {
    util.cores = navigator.hardwareConcurrency;
    return callback(null, util.cores);
  }
  if(typeof Worker === 'undefined') {
    // workers not available
    util.cores = 1;
    return callback(null, util.cores);
  }
  if(typeof Blob === 'undefined') {
    // can't estimate, default to 2
    util.cores = 2;
    return callback(null, util.cores);
  }

  // create worker concurrency estimation code as blob
  var blobUrl = URL.createObjectURL(new Blob(['(',
    function() {
      self.addEventListener('message', function(e) {
        // run worker for 4 ms
        var st = Date.now();
        var et = st + 4;
        while(Date.now() < et);
        self.postMessage({st: st, et: et});
      });
    }.toString(),
  ')()'], {type: 'application/javascript'}));

  // take 5 samples using 16 workers
  sample([], 5, 16);

  function sample(max, samples, numWorkers) {
    if(samples === 0) {
      // get overlap average
      var avg = Math.floor(max.reduce(function(avg, x) {
        return avg + x;
      }, 0) / max.length);
      util.cores = Math.max(1, avg);
      URL.revokeObjectURL(blobUrl);
      return callback(null, util.cores);
    }
    map(numWorkers, function(err, results) {
      max.push(reduce(numWorkers, results));
      sample(max, samples - 1, numWorkers);
    });
  }

  function map(numWorkers, callback) {
    var workers = [];
    var results = [];
    for(var i = 0; i < numWorkers; ++i) {
      var worker = new Worker(blobUrl);
      worker.addEventListener('message', function(e) {
        results.push(e.data);
        if(results.length === numWorkers) {
          for(var i = 0; i < numWorkers; ++i) {
            workers[i].terminate();
          }
          callback(null, results);
        }
      });
      workers.push(worker);
    }
    for(var i = 0; i < numWorkers; ++i) {
      workers[i].postMessage(i);
    }
  }

  function reduce(numWorkers, results) {
    // find overlapping time windows
    var overlaps = [];
    for(var n = 0; n < numWorkers; ++n) {
      var r1 = results[n];
      var overlap = overlaps[n] = [];
      for(var i = 0; i < numWorkers; ++i) {
        if(n === i) {
          continue;
        }
        var r2 = results[i];
        if((r1.st > r2.st && r1.st < r2.et) ||
          (r2.st > r1.st && r2.st < r1.et)) {
          overlap.push(i);
        }
      }
    }
    // get maximum overlaps ... don't include overlapping worker itself
    // as the main JS process was also being scheduled during the work and
    // would have to be subtracted from the estimate anyway
    return overlaps.reduce(function(max, overlap) {
      return Math.max(max, overlap.length);
    }, 0);
  }
};


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7072);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2633);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9924);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9409);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3920);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1382);
/* harmony import */ var _settings_from_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9083);
/* harmony import */ var _settings_help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5717);
/* harmony import */ var _settings_run_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3679);
/* harmony import */ var _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(3577);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8508);











/** The command: arguments -> report on standard output, exit code. */
async function main(argv) {
    const { given, targets } = (0,_settings_from_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentsOf */ .a)(argv);
    if (given.help)
        return print((0,_settings_help_js__WEBPACK_IMPORTED_MODULE_4__/* .helpText */ .B)());
    if (given.version)
        return print(`${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}\n`);
    if (given.demo)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(818)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2818))).demo(print);
    const settings = await (0,_settings_run_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .runSettingsOf */ .a)(given, targets);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progressOn */ .z)(process.stderr, settings.targets.length);
    const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(settings, progress.onProbed);
    progress.clear();
    (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReports */ .L)(report, settings);
    const shown = settings.outputs.find(({ file }) => file === null)?.format;
    if (shown !== undefined && shown !== 'text')
        print(_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderers */ .Z[shown](report));
    else if (shown === 'text' || settings.outputs.length === 0)
        print((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S)(report, { colour: process.stdout.isTTY }));
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodeOf */ .F)(report, settings.exitPolicy);
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    const isUsage = error instanceof _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e;
    const detail = isUsage
        ? (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .plain */ .pj)(error.message)
        : String(error.stack)
            .split('\n')
            .map(_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .plain */ .pj)
            .join('\n');
    process.stderr.write(`smtp-cert-check: ${isUsage ? '' : 'internal error: '}${detail}\n`);
    process.exitCode = isUsage ? 2 : 4;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
function exitCodeOf(report, { failOn, onInconclusive }) {
    const findings = report.targets.flatMap((target) => target.findings);
    if (findings.some((finding) => isFailure(finding, failOn)))
        return 1;
    const isUntested = findings.some(({ kind }) => kind === 'inconclusive') || report.targets.length === 0;
    return isUntested && onInconclusive === 'fail' ? 3 : 0;
}
function isFailure({ kind, level }, failOn) {
    if (kind !== 'fail' || failOn === 'never')
        return false;
    return level === 'error' || (failOn === 'warning' && level === 'warning');
}


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tq: () => (/* binding */ certificateOf),
  Zm: () => (/* binding */ comparable),
  R5: () => (/* binding */ isAfterValidity),
  aw: () => (/* binding */ isBeforeValidity),
  yS: () => (/* binding */ isSameName),
  s3: () => (/* binding */ isSignedBy),
  ae: () => (/* binding */ isWithinValidity),
  BT: () => (/* binding */ nameInLine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/asn1.js
var asn1 = __nccwpck_require__(7357);
// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __nccwpck_require__(1471);
;// CONCATENATED MODULE: ./build/pki/extensions.js


const KEY_USAGES = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
];
/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. RSASSA-PSS carries its hash in its parameters. */
const SIGNATURE_HASHES = {
    '1.2.840.113549.1.1.2': 'MD2',
    '1.2.840.113549.1.1.3': 'MD4',
    '1.2.840.113549.1.1.4': 'MD5',
    '1.2.840.113549.1.1.5': 'SHA-1',
    '1.2.840.113549.1.1.14': 'SHA-224',
    '1.2.840.113549.1.1.11': 'SHA-256',
    '1.2.840.113549.1.1.12': 'SHA-384',
    '1.2.840.113549.1.1.13': 'SHA-512',
    '1.2.840.10040.4.3': 'SHA-1',
    '1.2.840.10045.4.1': 'SHA-1',
    '1.2.840.10045.4.3.1': 'SHA-224',
    '1.2.840.10045.4.3.2': 'SHA-256',
    '1.2.840.10045.4.3.3': 'SHA-384',
    '1.2.840.10045.4.3.4': 'SHA-512',
    '1.3.101.112': 'intrinsic',
    '1.3.101.113': 'intrinsic',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const HASHES = {
    '1.3.14.3.2.26': 'SHA-1',
    '2.16.840.1.101.3.4.2.4': 'SHA-224',
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
    '2.16.840.1.101.3.4.2.2': 'SHA-384',
    '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const COMMON_NAME = '2.5.4.3';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
/** Extensions that path validation here, or OpenSSL beside it, processes; the others must not be critical. */
const EXTENSIONS = {
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    keyUsage: '2.5.29.15',
    extendedKeyUsage: '2.5.29.37',
    nameConstraints: '2.5.29.30',
    authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
    certificatePolicies: '2.5.29.32',
    policyMappings: '2.5.29.33',
    policyConstraints: '2.5.29.36',
    inhibitAnyPolicy: '2.5.29.54',
    crlDistributionPoints: '2.5.29.31',
    tlsFeature: '1.3.6.1.5.5.7.1.24',
};
/** @throws Error when the bytes are not the DER of a certificate. */
function certificateDetailsOf(der) {
    const [tbs, signatureAlgorithm] = childrenOf(decode(Buffer.from(der).toString('latin1')));
    if (tbs === undefined || signatureAlgorithm === undefined)
        throw new Error('the certificate has no signed part');
    const fields = childrenOf(tbs).filter(isUniversal);
    const subject = fields[4];
    if (subject === undefined)
        throw new Error('the certificate has no subject');
    const extensions = extensionsOf(tbs);
    const read = (oid, reader) => {
        const extension = extensions.get(oid);
        return extension === undefined ? null : reader(decode(extension.value));
    };
    return {
        signatureAlgorithm: signatureAlgorithmOf(signatureAlgorithm),
        commonName: commonNameOf(subject),
        presentedIdentifiers: read(EXTENSIONS.subjectAltName, presentedIdentifiersOf) ?? [],
        basicConstraints: read(EXTENSIONS.basicConstraints, basicConstraintsOf),
        keyUsage: read(EXTENSIONS.keyUsage, keyUsageOf),
        extendedKeyUsage: read(EXTENSIONS.extendedKeyUsage, (value) => childrenOf(value).map(oidOf)),
        nameConstraints: read(EXTENSIONS.nameConstraints, nameConstraintsOf),
        issuerUrls: read(EXTENSIONS.authorityInfoAccess, issuerUrlsOf) ?? [],
        unprocessedCriticalExtensions: [...extensions]
            .filter(([oid, { critical }]) => critical && !Object.values(EXTENSIONS).includes(oid))
            .map(([oid]) => oid),
    };
}
function decode(der) {
    return asn1.fromDer(der, { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: 32 });
}
function childrenOf(node) {
    if (!Array.isArray(node.value))
        throw new Error('an ASN.1 structure was expected and a plain value found');
    return node.value;
}
function bytesOf(node) {
    if (typeof node.value !== 'string')
        throw new Error('a plain ASN.1 value was expected and a structure found');
    return node.value;
}
function oidOf(node) {
    return asn1.derToOid(bytesOf(node));
}
function isUniversal(node) {
    return node.tagClass === asn1.Class.UNIVERSAL;
}
function isContext(node, tag) {
    return node.tagClass === asn1.Class.CONTEXT_SPECIFIC && node.type === tag;
}
function signatureAlgorithmOf(node) {
    const [identifier, parameters] = childrenOf(node);
    if (identifier === undefined)
        throw new Error('the signature algorithm is empty');
    const oid = oidOf(identifier);
    if (oid !== RSASSA_PSS)
        return { oid, hash: SIGNATURE_HASHES[oid] ?? 'unknown' };
    // RFC 4055 section 3.1: hashAlgorithm [0] defaults to SHA-1.
    const hashParameter = parameters === undefined ? undefined : childrenOf(parameters).find((child) => isContext(child, 0));
    const hashIdentifier = hashParameter && childrenOf(childrenOf(hashParameter)[0])[0];
    return { oid, hash: hashIdentifier === undefined ? 'SHA-1' : (HASHES[oidOf(hashIdentifier)] ?? 'unknown') };
}
function commonNameOf(subject) {
    for (const attribute of childrenOf(subject).flatMap(childrenOf)) {
        const [type, value] = childrenOf(attribute);
        if (type === undefined || value === undefined || oidOf(type) !== COMMON_NAME)
            continue;
        const bytes = Buffer.from(bytesOf(value), 'latin1');
        return value.type === asn1.Type.BMPSTRING ? bytes.swap16().toString('utf16le') : bytes.toString('utf8');
    }
    return null;
}
function extensionsOf(tbs) {
    const found = new Map();
    const wrapper = childrenOf(tbs).find((node) => isContext(node, 3));
    for (const extension of wrapper === undefined ? [] : childrenOf(childrenOf(wrapper)[0])) {
        const [identifier, ...rest] = childrenOf(extension);
        const value = rest.at(-1);
        if (identifier === undefined || value === undefined)
            throw new Error('an extension has no value');
        const oid = oidOf(identifier);
        // RFC 5280 section 4.2: "A certificate MUST NOT include more than one instance of a particular extension."
        if (found.has(oid))
            throw new Error(`extension ${oid} stands twice`);
        const [criticalFlag] = rest;
        const critical = criticalFlag?.type === asn1.Type.BOOLEAN && bytesOf(criticalFlag) !== '\0';
        found.set(oid, { critical, value: bytesOf(value) });
    }
    return found;
}
function presentedIdentifiersOf(names) {
    return childrenOf(names).flatMap((name) => {
        if (isContext(name, 2))
            return [{ kind: 'DNS-ID', value: bytesOf(name) }];
        if (isContext(name, 7))
            return [{ kind: 'IP-ID', value: ipTextOf(Buffer.from(bytesOf(name), 'latin1')) }];
        return [];
    });
}
function ipTextOf(bytes) {
    if (bytes.length === 4)
        return bytes.join('.');
    if (bytes.length !== 16)
        return bytes.toString('hex');
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
    return (0,identifiers/* canonicalIp */.I)(groups.join(':')) ?? groups.join(':');
}
function basicConstraintsOf(value) {
    const fields = childrenOf(value);
    const flag = fields.find((field) => field.type === asn1.Type.BOOLEAN);
    const length = fields.find((field) => field.type === asn1.Type.INTEGER);
    return {
        ca: flag !== undefined && bytesOf(flag) !== '\0',
        maxPathLength: length === undefined ? null : Number.parseInt(hexOf(length), 16),
    };
}
function hexOf(node) {
    return Buffer.from(bytesOf(node), 'latin1').toString('hex');
}
function keyUsageOf(value) {
    const [, ...octets] = Buffer.from(bytesOf(value), 'latin1');
    return KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}
function issuerUrlsOf(value) {
    return childrenOf(value).flatMap((description) => {
        const [method, location] = childrenOf(description);
        if (method === undefined || location === undefined || oidOf(method) !== CA_ISSUERS)
            return [];
        return isContext(location, 6) ? [bytesOf(location)] : [];
    });
}
function nameConstraintsOf(value) {
    const subtrees = (tag) => {
        const list = childrenOf(value).find((node) => isContext(node, tag));
        const bases = (list === undefined ? [] : childrenOf(list)).map((subtree) => childrenOf(subtree)[0]);
        return {
            dnsNames: bases.filter((base) => isContext(base, 2)).map(bytesOf),
            ipRanges: bases.filter((base) => isContext(base, 7)).map((base) => Buffer.from(bytesOf(base), 'latin1')),
        };
    };
    return { permitted: subtrees(0), excluded: subtrees(1) };
}

;// CONCATENATED MODULE: ./build/pki/certificate.js


/**
 * Decodes one certificate from PEM or DER.
 * @throws Error when it is not a certificate or an extension cannot be decoded.
 */
function certificateOf(encoded) {
    const x509 = new external_node_crypto_.X509Certificate(encoded);
    const details = certificateDetailsOf(x509.raw);
    const subject = nameInLine(x509.subject);
    const issuer = nameInLine(x509.issuer);
    return {
        ...details,
        x509,
        name: details.commonName ?? details.presentedIdentifiers[0]?.value ?? subject,
        subject,
        issuer,
        notBefore: dateOf(x509.validFrom),
        notAfter: dateOf(x509.validTo),
        key: publicKeyOf(x509),
        isSelfIssued: isSameName(subject, issuer),
    };
}
/** node:crypto writes one attribute a line and leaves an empty name undefined. */
function nameInLine(lines) {
    return (lines ?? '').split('\n').join(', ');
}
function dateOf(text) {
    const date = new Date(text);
    // An invalid date is neither before nor after anything, and so would never be red.
    if (Number.isNaN(date.getTime()))
        throw new Error(`the date "${text}" cannot be read`);
    return date;
}
/** RFC 5280 section 7.1 compares names without regard to case and to repeated white space. */
function isSameName(one, other) {
    return one === other || comparable(one) === comparable(other);
}
function comparable(name) {
    return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
/** RFC 5280 section 4.1.2.5: "The validity period … inclusive", and its dates are whole seconds. */
function isWithinValidity({ notBefore, notAfter }, date) {
    return !isBeforeValidity({ notBefore }, date) && !isAfterValidity({ notAfter }, date);
}
function isBeforeValidity({ notBefore }, date) {
    return date < notBefore;
}
function isAfterValidity({ notAfter }, date) {
    return Math.floor(date.getTime() / 1000) > Math.floor(notAfter.getTime() / 1000);
}
/** Whether `issuer`'s key made the signature on `certificate`. */
function isSignedBy(certificate, issuer) {
    try {
        return certificate.x509.verify(issuer.x509.publicKey);
    }
    catch {
        // A key this runtime cannot use cannot vouch for anything.
        return false;
    }
}
function publicKeyOf(x509) {
    try {
        const { asymmetricKeyType = 'unknown', asymmetricKeyDetails: details } = x509.publicKey;
        const curveBits = Number(/\d{3}/.exec(details?.namedCurve ?? '')?.[0]);
        return { algorithm: asymmetricKeyType, bits: details?.modulusLength ?? (curveBits || null) };
    }
    catch {
        return { algorithm: 'unknown', bits: null };
    }
}


/***/ }),

/***/ 1471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isNamedBy),
/* harmony export */   I: () => (/* binding */ canonicalIp)
/* harmony export */ });
/** Whether one of the presented identifiers names the reference identifier (a DNS name in A-labels or an IP literal). */
function isNamedBy(reference, presented) {
    const ip = canonicalIp(reference);
    if (ip !== null)
        return presented.some(({ kind, value }) => kind === 'IP-ID' && value === ip);
    return presented.some(({ kind, value }) => kind === 'DNS-ID' && matchesDnsId(reference, value));
}
/** Section 6.3: a presented identifier that breaks the rules for wildcards "MUST be ignored". */
function matchesDnsId(reference, presented) {
    const expected = reference.toLowerCase();
    const pattern = presented.toLowerCase();
    if (!pattern.includes('*'))
        return pattern === expected;
    const suffix = pattern.slice(1);
    if (!pattern.startsWith('*.') || suffix.includes('*'))
        return false;
    // "*.com" is no host name pattern that a public CA may certify; two labels have to follow the wildcard.
    if (suffix.split('.').length < 3)
        return false;
    const firstDot = expected.indexOf('.');
    return firstDot > 0 && expected.slice(firstDot) === suffix;
}
/** The shortest text form of an IP address (RFC 5952 for IPv6), or null when the text is not an IP literal. */
function canonicalIp(text) {
    if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
        const octets = text.split('.').map(Number);
        return octets.every((octet) => octet < 256) ? octets.join('.') : null;
    }
    if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text))
        return null;
    try {
        return new URL(`http://[${text}]/`).hostname.slice(1, -1);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ profiles)
});

;// CONCATENATED MODULE: ./build/profiles/gmail.js
const DAY_MS = 86_400_000;
/**
 * "Strict public verification", the nearest that can be known of what Gmail's "Send mail as" demands. It is not
 * Gmail's code. Each number has its source; all were read on 2026-11-24.
 */
const gmail = {
    name: 'gmail',
    levels: {},
    limits: {
        // Let's Encrypt's integration guide has certificates renewed at one third of the lifetime left, so a healthy one
        // dips to 33 %: 30 % means that a renewal was missed. The caps keep year-long certificates from warning for months.
        warnBelow: { kind: 'capped-ratio', ratio: 0.3, atMostMs: 30 * DAY_MS },
        failBelow: { kind: 'capped-ratio', ratio: 0.2, atMostMs: 14 * DAY_MS },
        // CA/Browser Forum Baseline Requirements section 6.1.5; RFC 9325 section 4.5.
        minRsaKeyBits: 2048,
        // RFC 9325 section 4.5: "curves of less than 224 bits MUST NOT be used".
        minEcKeyBits: 224,
        // support.google.com/mail/answer/21291: "a valid CA, like one in the Mozilla CA list".
        acceptPrivateAnchors: false,
    },
};

;// CONCATENATED MODULE: ./build/profiles/strict.js

/** RFC 5280, RFC 9325 and RFC 9525 for senders of one's own: as strict as gmail, and a private CA is good enough. */
const strict = {
    name: 'strict',
    // Who relays by address, or logs in by other means than a password, needs no PLAIN or LOGIN.
    levels: { 'auth-not-offered': 'off' },
    limits: { ...gmail.limits, acceptPrivateAnchors: true },
};

;// CONCATENATED MODULE: ./build/profiles/index.js


const profiles = { gmail: gmail, strict: strict };


/***/ }),

/***/ 2633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ progressOn)
/* harmony export */ });
/** A list shorter than this is done before anyone wonders. */
const MIN_TARGETS = 5;
/** One line on a terminal that counts what is done; nothing where the stream is no terminal. */
function progressOn(stream, targetCount) {
    if (!stream.isTTY || targetCount < MIN_TARGETS)
        return { onProbed: () => { }, clear: () => { } };
    let done = 0;
    let withoutCertificate = 0;
    return {
        onProbed(observations) {
            done += 1;
            if (!observations.some(({ outcome }) => outcome === 'handshake'))
                withoutCertificate += 1;
            stream.write(`\r${done} of ${targetCount} targets probed, ${withoutCertificate} without a certificate`);
        },
        clear: () => stream.write('\r\u001b[K'),
    };
}


/***/ }),

/***/ 7075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderRecording),
/* harmony export */   f: () => (/* binding */ parseRecording)
/* harmony export */ });
/* harmony import */ var _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3577);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8508);


const RECORDING_VERSION = 1;
/** The file's text. */
function renderRecording(report, judgedBy, anchors) {
    const recording = {
        recordingVersion: RECORDING_VERSION,
        program: { name: 'smtp-cert-check', version: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r },
        judgedAt: report.judgedAt,
        judgedBy,
        trustAnchors: report.trustAnchors,
        anchors,
        seen: report.targets.map(({ target, observations }) => ({ target, observations })),
    };
    return `${JSON.stringify(recording, null, 2)}\n`;
}
/** @throws UsageError for another file, a newer recording or a damaged one. */
function parseRecording(text, file) {
    const refuse = (expected) => {
        throw new _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`cannot replay "${file}": expected ${expected}`);
    };
    const json = parsed(text);
    if (!isObject(json) || typeof json['recordingVersion'] !== 'number')
        return refuse('a recording, as --record writes it');
    if (json['recordingVersion'] !== RECORDING_VERSION) {
        return refuse(`recording version ${RECORDING_VERSION}, which this release reads; the file has version ${json['recordingVersion']}`);
    }
    const { judgedAt, judgedBy, trustAnchors, anchors, seen } = json;
    const isWhole = typeof judgedAt === 'string' &&
        !Number.isNaN(Date.parse(judgedAt)) &&
        isObject(judgedBy) &&
        Object.values(judgedBy).every(isTexts) &&
        typeof trustAnchors === 'string' &&
        isObject(anchors) &&
        isTexts(anchors['public']) &&
        isTexts(anchors['private']) &&
        Array.isArray(seen);
    if (!isWhole)
        return refuse('a whole recording; a part of this one is missing or has another form');
    for (const [index, one] of seen.entries()) {
        const isSeen = isObject(one) &&
            isTarget(one['target']) &&
            Array.isArray(one['observations']) &&
            one['observations'].every(isObservation);
        if (!isSeen)
            return refuse(`a whole recording; number ${index + 1} in "seen" has another form`);
    }
    return json;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function isTarget(value) {
    if (!isObject(value))
        return false;
    const { host, port, mode, referenceIdentifiers } = value;
    const isMode = mode === 'starttls' || mode === 'implicit';
    return typeof host === 'string' && Number.isInteger(port) && isMode && isTexts(referenceIdentifiers);
}
function isObservation(value) {
    if (!isObject(value) || !isObject(value['look']) || typeof value['startedAt'] !== 'string')
        return false;
    if (value['outcome'] === 'interruption')
        return isCut(value);
    const { afterwards, presentedChain, opensslVerdict } = value;
    if (value['outcome'] !== 'handshake' || !isTexts(presentedChain) || presentedChain.length === 0)
        return false;
    const isVerdict = opensslVerdict === null || typeof opensslVerdict === 'string';
    return (isVerdict &&
        isObject(afterwards) &&
        (afterwards['outcome'] === 'answered' ? isObject(afterwards['dialogue']) : isCut(afterwards)));
}
function isCut({ step, cause }) {
    return typeof step === 'string' && isObject(cause) && typeof cause['kind'] === 'string';
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * The one place that makes text from the network safe to print. A greeting or a certificate's subject may hold
 * anything: terminal control sequences, Markdown, or a line the runner takes for a command. The runner reads every
 * line of the log, and obeys "::command::" at a line's start and "##[command]" anywhere in it.
 */
/** Controls (C0, DEL, C1), line separators, and the marks that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Longer than any sentence of ours; remote text beyond it says nothing more. */
const MAX_CHARACTERS = 1000;
/** One line for a terminal or a log. */
function plain(text) {
    const shown = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
    return shown
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(UNPRINTABLE, visible)
        .replace(/##(?=\[)/g, '# #')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}
function visible(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** Inline text in GitHub's Markdown: no markup, no link, no mention, no table cell of its own. */
function markdown(text) {
    return plain(text)
        .replace(/[^\p{L}\p{N} .,;%/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`)
        .replace(/\bwww\./gi, (www) => www.replace('.', '&#46;'));
}
/** JSON that a log can carry: what a reader of the log could obey is written as an escape. */
function json(value) {
    return JSON.stringify(value, null, 2)
        .replace(/##(?=\[)/g, '#\\u0023')
        .replace(UNPRINTABLE, (character) => (character === '\n' ? character : visible(character)));
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ renderers)
});

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8508);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(2867);
;// CONCATENATED MODULE: ./build/report/json.js



/** The published form, docs/report.schema.json: schemaVersion 1. Fields may be added to it, none changes or goes. */
function renderJson(report) {
    const published = {
        schemaVersion: 1,
        program: { name: 'smtp-cert-check', version: version/* version */.r },
        profile: report.profile,
        judgedAt: report.judgedAt,
        trustAnchors: report.trustAnchors,
        verdict: report.verdict,
        targets: report.targets.map(({ target, verdict, profile, expiresAt, findings, observations }) => ({
            target: { host: target.host, port: target.port, mode: target.mode },
            ...(target.writtenAt && { writtenAt: target.writtenAt }),
            verdict,
            profile,
            expiresAt,
            findings: findings.map(({ ruleId, level, kind, message, evidence, endpoint }) => ({
                ruleId,
                level,
                kind,
                message,
                evidence,
                address: endpoint?.address ?? null,
                helpUri: (0,wording/* helpUriOf */.r5)(ruleId),
            })),
            observations,
        })),
    };
    return `${(0,report_escape/* json */.Pq)(published)}\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js


/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;
const SIGNS = { fail: '❌', inconclusive: '❔', warn: '⚠️', pass: '✅' };
/**
 * For the job summary: the verdict, a table of all targets, the worst first, and what to do about each finding. Where
 * it would grow over the limit, what comes last is left out and counted.
 */
function renderMarkdown(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    const targets = (0,wording/* worstFirst */.md)(report.targets);
    const opening = [
        `## ${SIGNS[report.verdict]} SMTP certificates: ${report.verdict}`,
        '',
        `${(0,wording/* countsText */.WN)(report.targets)}. Judged as of ${report.judgedAt} by the ${report.profile} profile; trust anchors: ${(0,report_escape/* markdown */.wD)(report.trustAnchors)}.`,
        '',
        '',
    ].join('\n');
    const tableHead = '| | Target | Expires | Findings |\n| --- | --- | --- | --- |\n';
    const rows = targets.map((target) => row(target, report.judgedAt));
    const details = targets.flatMap((target) => detailsOf(target));
    const room = limitBytes - byteLength(opening + tableHead) - 200;
    const keptRows = fitting(rows, room);
    const keptDetails = fitting(details, room - byteLength(keptRows.join('')));
    const left = [
        ...(keptRows.length < rows.length ? [`${rows.length - keptRows.length} targets`] : []),
        ...(keptDetails.length < details.length ? [`the details of ${details.length - keptDetails.length} targets`] : []),
    ];
    const rest = left.length === 0 ? '' : `\n…and ${left.join(' and ')}, left out to stay within ${limitBytes} bytes.\n`;
    return `${opening}${tableHead}${keptRows.join('')}\n${keptDetails.join('')}${rest}`;
}
function row({ target, verdict, expiresAt, findings }, judgedAt) {
    const expiry = expiresAt === null ? '' : `${expiresAt.slice(0, 10)} (${(0,wording/* distance */.Io)(judgedAt, expiresAt)})`;
    const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].map((id) => `[${id}](${(0,wording/* helpUriOf */.r5)(id)})`);
    return `| ${SIGNS[verdict]} ${verdict} | \`${(0,wording/* targetName */.je)(target)}\` | ${expiry} | ${ids.join(', ')} |\n`;
}
function detailsOf({ target, verdict, findings }) {
    if (findings.length === 0)
        return [];
    const items = findings.map((finding) => item(finding, (0,wording/* addressOf */.ci)(finding, target)));
    const advice = [...new Map(findings.map((finding) => [finding.ruleId, finding])).values()].map(({ ruleId, endpoint }) => `**${ruleId}.** ${(0,wording/* ruleOf */.Y)(ruleId).rationale}\n\n**What to do.** ${(0,wording/* ruleOf */.Y)(ruleId).remediation}\n` +
        (endpoint === null ? '' : `\n\`\`\`sh\n${(0,wording/* reproduction */.N$)(target, endpoint)}\n\`\`\`\n`));
    return [
        `\n### ${SIGNS[verdict]} ${(0,wording/* targetName */.je)(target)}\n\n${items.join('')}\n<details><summary>Why, and what to do</summary>\n\n${advice.join('\n')}\n</details>\n`,
    ];
}
function item(finding, address) {
    const where = address === null ? '' : ` at \`${address}\``;
    return `- **${(0,wording/* levelWord */.dc)(finding)}** [${finding.ruleId}](${(0,wording/* helpUriOf */.r5)(finding.ruleId)})${where}: ${(0,report_escape/* markdown */.wD)(finding.message)}\n`;
}
function fitting(parts, roomBytes) {
    let used = 0;
    const end = parts.findIndex((part) => {
        used += byteLength(part);
        return used > roomBytes;
    });
    return end < 0 ? parts : parts.slice(0, end);
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __nccwpck_require__(3920);
;// CONCATENATED MODULE: ./build/report/index.js



/** Format name -> Report -> text. */
const renderers = {
    text: (report) => (0,report_text/* renderText */.S)(report),
    json: renderJson,
    markdown: (report) => renderMarkdown(report),
};


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9924);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2867);



const STYLES = {
    error: 'red',
    fail: 'red',
    warning: 'yellow',
    warn: 'yellow',
    inconclusive: 'magenta',
    note: 'cyan',
    pass: 'green',
};
/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
function renderText(report, { colour = false } = {}) {
    const painted = (word) => colour && STYLES[word] !== undefined ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[word], word, { validateStream: false }) : word;
    const lines = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(report.targets).flatMap(({ target, verdict, expiresAt, findings }) => {
        const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(target);
        if (findings.length === 0) {
            const expiry = expiresAt === null ? '' : `, expires ${expiresAt.slice(0, 10)} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(report.judgedAt, expiresAt)})`;
            return [`${name}: ${painted(verdict)}${expiry}`];
        }
        return findings.map((finding) => {
            const address = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(finding, target);
            const where = address === null ? name : `${name} [${address}]`;
            return `${where}: ${painted((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .levelWord */ .dc)(finding))} ${finding.ruleId}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(finding.message)}`;
        });
    });
    const advice = firstOfEachRule(report.targets).flatMap(([{ ruleId, endpoint }, { target }]) => [
        '',
        `${ruleId}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).title}.`,
        `  Why:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).rationale}`,
        `  Fix:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).remediation}`,
        ...(endpoint === null ? [] : [`  See:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .reproduction */ .N$)(target, endpoint)}`]),
        `  More: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .helpUriOf */ .r5)(ruleId)}`,
    ]);
    const basis = `Judged as of ${report.judgedAt} by the ${report.profile} profile; trust anchors: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(report.trustAnchors)}.`;
    return [...lines, ...advice, '', `${painted(report.verdict)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(report.targets)}`, basis, ''].join('\n');
}
function firstOfEachRule(targets) {
    const first = new Map();
    for (const target of (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(targets)) {
        for (const finding of target.findings) {
            if (!first.has(finding.ruleId))
                first.set(finding.ruleId, [finding, target]);
        }
    }
    return [...first.values()];
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ distance),
/* harmony export */   N$: () => (/* binding */ reproduction),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   Y: () => (/* binding */ ruleOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   dc: () => (/* binding */ levelWord),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   r5: () => (/* binding */ helpUriOf)
/* harmony export */ });
/* unused harmony export hostAndPort */
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5248);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8508);


/** Words and links that several formats share. */
const rulesById = new Map(_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.map((rule) => [rule.id, rule]));
/** @throws Error for an id that no rule has. */
function ruleOf(id) {
    const rule = rulesById.get(id);
    if (rule === undefined)
        throw new Error(`no rule is named "${id}"`);
    return rule;
}
/** The page section that explains a rule. */
function helpUriOf(ruleId) {
    return `${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrl */ .E}/blob/main/docs/rules.md#${ruleId}`;
}
/** How a target is written: host and port, with the mode where the port does not tell it. */
function targetName({ host, port, mode }) {
    const address = hostAndPort(host, port);
    return (port === 465) === (mode === 'implicit') ? address : `${address}+${mode}`;
}
function hostAndPort(host, port) {
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** The address of a finding; null where it adds nothing to the target's name. */
function addressOf({ endpoint }, { host }) {
    return endpoint === null || endpoint.address === host ? null : endpoint.address;
}
/** The word before a finding: its level, or that nothing could be told. */
function levelWord({ kind, level }) {
    return kind === 'inconclusive' ? 'inconclusive' : level;
}
/** "in 27 days", "12 days ago": from one ISO date to another, in whole days, hours below three days. */
function distance(fromIso, toIso) {
    const spanMs = Date.parse(toIso) - Date.parse(fromIso);
    const hours = Math.floor(Math.abs(spanMs) / 3_600_000);
    const text = hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
    return spanMs < 0 ? `${text} ago` : `in ${text}`;
}
const ORDER = ['fail', 'inconclusive', 'warn', 'pass'];
/** A stable order: the worst verdict first, within one verdict as listed. */
function worstFirst(targets) {
    return [...targets].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
/** "7 targets: 5 fail, 2 pass" */
function countsText(targets) {
    const counts = ORDER.flatMap((verdict) => {
        const count = targets.filter((one) => one.verdict === verdict).length;
        return count === 0 ? [] : [`${count} ${verdict}`];
    });
    return `${targets.length} ${targets.length === 1 ? 'target' : 'targets'}: ${counts.join(', ')}`;
}
/** One line that shows the same with a tool everybody has. */
function reproduction({ host, mode }, endpoint) {
    const at = endpoint === null ? '' : ` -connect ${hostAndPort(endpoint.address, endpoint.port)}`;
    const isIp = host.includes(':') || /^[\d.]+$/.test(host);
    const name = isIp ? `-noservername -verify_ip ${host}` : `-servername ${host} -verify_hostname ${host}`;
    return `openssl s_client${at}${mode === 'starttls' ? ' -starttls smtp' : ''} ${name} -showcerts </dev/null`;
}


/***/ }),

/***/ 5248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./build/rules/rule.js
/** Types a rule by its subject. */
function defineRule(rule) {
    return rule;
}
const pass = { kind: 'pass' };
/** The requirement is not met; `level` where this case is milder than the rule's own level. */
function fail(message, evidence, level) {
    return { kind: 'fail', message, evidence, ...(level && { level }) };
}
/** The rule has nothing to say of this subject. */
function notApplicable(reason) {
    return { kind: 'not-applicable', reason };
}
/** It cannot be told from here; never green. */
function inconclusive(reason, evidence = {}) {
    return { kind: 'inconclusive', reason, evidence };
}

;// CONCATENATED MODULE: ./build/rules/submission.js
/** Message submission (RFC 6409) on 587, or submissions (RFC 8314) on 465. */
function isSubmission({ port }) {
    return port === 587 || port === 465;
}
/** The mechanisms of the AUTH keyword, in upper case; "AUTH=PLAIN" is how servers wrote it before RFC 2554. */
function authMechanisms(ehloKeywords) {
    const lists = ehloKeywords.flatMap((line) => /^AUTH[ =](.*)$/i.exec(line)?.[1] ?? []);
    return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/\s+/)).filter((one) => one !== ''))];
}

;// CONCATENATED MODULE: ./build/rules/auth-before-tls.js


/* harmony default export */ const auth_before_tls = (defineRule({
    id: 'auth-before-tls',
    subject: 'connection',
    level: 'warning',
    title: 'A submission server offers AUTH over TLS only',
    rationale: 'A mail program that is set to use no encryption, or whose STARTTLS a middlebox has stripped, would send the password in clear.',
    remediation: 'Offer AUTH after STARTTLS only: in Postfix "smtpd_tls_auth_only = yes", in Exim an auth_advertise_hosts that depends on $tls_in_cipher.',
    citations: [
        {
            title: 'RFC 8314 section 3.3, Cleartext Considered Obsolete',
            url: 'https://www.rfc-editor.org/rfc/rfc8314#section-3.3',
        },
        { title: 'RFC 4954 section 4, The AUTH Command', url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4' },
    ],
    since: '1.0.0',
    judge({ target, observation }) {
        if (!isSubmission(target) || target.mode === 'implicit')
            return notApplicable('nothing is said before TLS, or the port is not 587');
        const mechanisms = authMechanisms(observation.dialogue?.ehloKeywords ?? []);
        if (mechanisms.length === 0)
            return pass;
        return fail(`the server offers AUTH ${mechanisms.join(' ')} before TLS`, { mechanisms });
    },
}));

;// CONCATENATED MODULE: ./build/rules/auth-not-offered.js


/* harmony default export */ const auth_not_offered = (defineRule({
    id: 'auth-not-offered',
    subject: 'connection',
    level: 'error',
    title: 'A submission server offers AUTH with PLAIN or LOGIN over TLS',
    rationale: 'Gmail\'s "Send mail as" logs in with the user name and the password typed into the dialog. A server that offers no AUTH over TLS, or only mechanisms that take something else, cannot be used with it.',
    remediation: 'Enable SMTP AUTH with PLAIN (over TLS it is safe) on the submission ports, in Postfix "smtpd_sasl_auth_enable = yes".',
    citations: [
        {
            title: 'RFC 4954 section 3, The Authentication Service Extension',
            url: 'https://www.rfc-editor.org/rfc/rfc4954#section-3',
        },
        {
            title: 'Gmail Help, Send emails from a different address or alias',
            url: 'https://support.google.com/mail/answer/22370',
        },
    ],
    since: '1.0.0',
    judge({ target, observation }) {
        if (!isSubmission(target))
            return notApplicable('the port is none of the submission ports 587 and 465');
        if (observation.outcome !== 'handshake' || observation.afterwards.outcome !== 'answered')
            return notApplicable('nothing was said over TLS');
        const mechanisms = authMechanisms(observation.afterwards.dialogue.ehloKeywords);
        if (mechanisms.includes('PLAIN') || mechanisms.includes('LOGIN'))
            return pass;
        const offered = mechanisms.length === 0 ? 'no AUTH' : `AUTH ${mechanisms.join(' ')}`;
        return fail(`the server offers ${offered} over TLS, PLAIN or LOGIN required`, { mechanisms });
    },
}));

// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __nccwpck_require__(1471);
;// CONCATENATED MODULE: ./build/rules/cause.js
/** Words for a few TLS alerts (RFC 8446 section 6.2) that mail servers do send; the others go by number. */
const ALERTS = {
    40: 'handshake_failure',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    50: 'decode_error',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    112: 'unrecognized_name',
    116: 'certificate_required',
};
/** What ended a dialogue, to follow "because" or a colon. */
function causeInWords(cause) {
    switch (cause.kind) {
        case 'timeout':
            return `no answer within ${cause.limitMs} ms`;
        case 'aborted':
            return 'the run was stopped before an answer came';
        case 'run-timeout':
            return `the whole run has a limit of ${cause.limitMs} ms, which has passed`;
        case 'no-route':
            return `this machine has no route to IPv${cause.family}`;
        case 'system-error':
            return `${SYSTEM_ERRORS[cause.code] ?? cause.message} (${cause.code})`;
        case 'connection-closed':
            return 'the server closed the connection';
        case 'smtp-reply':
            return `the server answered "${`${cause.code} ${cause.text}`.trim()}"`;
        case 'malformed-reply':
            return `the server sent "${cause.text}", which is not an SMTP reply`;
        case 'reply-too-long':
            return `the server sent a reply of more than ${cause.limitBytes} bytes`;
        case 'keyword-not-offered':
            return `the server does not offer ${cause.keyword}`;
        case 'tls-alert':
            return `the server sent TLS alert ${cause.alertNumber} (${ALERTS[cause.alertNumber] ?? 'see RFC 8446 section 6'})`;
        case 'tls-error':
            return `the server's answer is not TLS that OpenSSL can follow (${cause.code})`;
    }
}
const SYSTEM_ERRORS = {
    ENOTFOUND: 'the name does not exist in DNS',
    EAI_AGAIN: 'the name server did not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    EHOSTUNREACH: 'there is no route to the address',
    ENETUNREACH: 'there is no route to the network',
    EADDRNOTAVAIL: 'this machine has no address of that family',
    ETIMEDOUT: 'the connection timed out',
};
/**
 * Whether trying again later or from elsewhere may well end otherwise: the network, a limit, a server that is busy.
 * Then nothing is known of the server, and the judgement is inconclusive.
 */
function isTransient(cause) {
    switch (cause.kind) {
        case 'timeout':
        case 'aborted':
        case 'run-timeout':
        case 'no-route':
        case 'system-error':
        case 'connection-closed':
            return true;
        case 'smtp-reply':
            // RFC 5321 section 4.2.1: 4yz is a transient negative completion reply.
            return cause.code < 500;
        default:
            return false;
    }
}
/** The facts of a cause, for evidence. */
function causeEvidence(cause) {
    const { kind, ...facts } = cause;
    return { cause: kind, ...facts };
}

// EXTERNAL MODULE: ./build/rules/presented.js
var presented = __nccwpck_require__(4430);
;// CONCATENATED MODULE: ./build/rules/certificate-depends-on-sni.js




/* harmony default export */ const certificate_depends_on_sni = (defineRule({
    id: 'certificate-depends-on-sni',
    subject: 'endpoint',
    level: 'warning',
    title: 'A sender without SNI is shown the same certificate',
    rationale: 'Not every sender sends the server name (SNI): Postfix by default sends none, and whether "Send mail as" does is not documented. Such a sender gets the server\'s default certificate, often one for another name, self-signed, or out of date.',
    remediation: "Make the certificate of the name that clients use the server's default, or put all names on one certificate.",
    citations: [
        { title: 'RFC 6066 section 3, Server Name Indication', url: 'https://www.rfc-editor.org/rfc/rfc6066#section-3' },
        { title: 'Postfix TLS_README, Server-side SNI', url: 'https://www.postfix.org/TLS_README.html' },
    ],
    since: '1.0.0',
    judge({ target, main, looks }) {
        const look = looks.get('without-sni');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (cut && (0,presented/* isRefusedByTls */.$0)(cut))
            return fail(`without SNI the handshake fails: ${causeInWords(cut.cause)}`, {});
        const [withName, withoutName] = [(0,presented/* endEntityOf */.A3)(main), (0,presented/* endEntityOf */.A3)(look)];
        if (withName === null || withoutName === null || withName.x509.raw.equals(withoutName.x509.raw))
            return pass;
        const names = withoutName.presentedIdentifiers;
        const isNamed = target.referenceIdentifiers.every((reference) => (0,identifiers/* isNamedBy */.$)(reference, names));
        const does = isNamed ? 'names the host too' : `does not name "${target.host}"`;
        return fail(`without SNI the server presents ${(0,presented/* nameAndEnd */.AV)(withoutName)}, which ${does}; with it ${(0,presented/* nameAndEnd */.AV)(withName)}`, {
            presentedIdentifiers: names.map(({ value }) => value),
        });
    },
}));

// EXTERNAL MODULE: ./build/pki/certificate.js + 1 modules
var pki_certificate = __nccwpck_require__(1728);
;// CONCATENATED MODULE: ./build/pki/lifetime.js
/** The remaining lifetime below which a threshold bites, for a certificate of that lifetime; milliseconds. */
function thresholdMs(threshold, certificate) {
    const lifetimeMs = certificate.notAfter.getTime() - certificate.notBefore.getTime();
    switch (threshold.kind) {
        case 'duration':
            return threshold.durationMs;
        case 'ratio':
            return threshold.ratio * lifetimeMs;
        case 'capped-ratio':
            return Math.min(threshold.ratio * lifetimeMs, threshold.atMostMs);
    }
}
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A span of time in the largest unit that still says something: "27 days", "31 hours", "5 minutes". Rounded down. */
function inWords(spanMs) {
    const [unit, sizeMs] = spanMs >= 3 * DAY_MS ? ['day', DAY_MS] : spanMs >= HOUR_MS ? ['hour', HOUR_MS] : ['minute', MINUTE_MS];
    const count = Math.floor(spanMs / sizeMs);
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/** For evidence: days with two decimals. */
function inDays(spanMs) {
    return Math.round((spanMs / DAY_MS) * 100) / 100;
}

;// CONCATENATED MODULE: ./build/rules/certificate-expired.js



/* harmony default export */ const certificate_expired = (defineRule({
    id: 'certificate-expired',
    subject: 'certificate',
    level: 'error',
    title: 'No certificate on the path has passed its notAfter date',
    rationale: 'A sender that verifies certificates refuses an expired one, whichever certificate of the path it is. The usual reason is a renewal that failed, or one that succeeded and that the mail server never loaded.',
    remediation: "Renew the certificate, install it with its intermediates, and reload the mail server. If the file on disk is newer than the certificate shown here, only the reload is missing: add it to the renewal's deploy hook.",
    citations: [
        { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
        {
            title: 'RFC 8460 section 4.3.1, Negotiation Failures',
            url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
        },
    ],
    since: '1.0.0',
    judge({ path }, { now }) {
        const expired = path.certificates.filter((certificate) => (0,pki_certificate/* isAfterValidity */.R5)(certificate, now));
        const [first] = expired;
        if (first === undefined)
            return pass;
        const message = expired.map(({ name, notAfter }) => `certificate "${name}" expired at ${notAfter.toISOString()}`);
        return fail(message.join('; '), {
            notAfter: first.notAfter.toISOString(),
            expiredForDays: inDays(now.getTime() - first.notAfter.getTime()),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-expires-soon.js



/* harmony default export */ const certificate_expires_soon = (defineRule({
    id: 'certificate-expires-soon',
    subject: 'certificate',
    level: 'error',
    title: 'The path has more remaining lifetime than the thresholds ask for',
    rationale: "Let's Encrypt sends no expiry mail any more, and a certificate that automation should have renewed by now shows that the renewal or the reload behind it does not work. The thresholds follow the certificate's own lifetime, since a 160-hour certificate never has 30 days left.",
    remediation: 'Run the renewal by hand and read its output, for certbot "certbot renew"; then reload the mail server and see that the new certificate is served.',
    citations: [
        {
            title: "Let's Encrypt, Integration Guide: when to renew",
            url: 'https://letsencrypt.org/docs/integration-guide/',
        },
        {
            title: "Let's Encrypt, Ending Support for Expiration Notification Emails",
            url: 'https://letsencrypt.org/2025/01/22/ending-expiration-emails/',
        },
    ],
    since: '1.0.0',
    judge({ path }, { now, limits }) {
        if (path.certificates.some((certificate) => !(0,pki_certificate/* isWithinValidity */.ae)(certificate, now))) {
            return notApplicable('a certificate on the path is out of its validity period already');
        }
        const first = path.certificates.reduce((a, b) => (b.notAfter < a.notAfter ? b : a));
        const remainingMs = first.notAfter.getTime() - now.getTime();
        const [warnBelowMs, failBelowMs] = [thresholdMs(limits.warnBelow, first), thresholdMs(limits.failBelow, first)];
        const isFailing = remainingMs < failBelowMs;
        if (!isFailing && remainingMs >= warnBelowMs)
            return pass;
        const requiredMs = isFailing ? failBelowMs : warnBelowMs;
        const expiry = `certificate "${first.name}" expires at ${first.notAfter.toISOString()}`;
        return fail(`${expiry}, in ${inWords(remainingMs)}, ${inWords(requiredMs)} required`, {
            notAfter: first.notAfter.toISOString(),
            remainingDays: inDays(remainingMs),
            warnBelowDays: inDays(warnBelowMs),
            failBelowDays: inDays(failBelowMs),
        }, isFailing ? undefined : 'warning');
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-host-mismatch.js


/* harmony default export */ const certificate_host_mismatch = (defineRule({
    id: 'certificate-host-mismatch',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate names the host that the sender was told to connect to',
    rationale: 'Since April 2020 Gmail refuses a server whose certificate does not name the host typed into "Send mail as": "TLS Negotiation failed, the certificate doesn\'t match the host., code: 0". Nearly always a customer\'s own name was typed for a shared host.',
    remediation: 'Enter one of the names on the certificate as the SMTP server, or issue a certificate that includes this host name and reload the mail server.',
    citations: [
        {
            title: 'RFC 9525 section 6, Verifying Service Identity',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6',
        },
        {
            title: 'RFC 7817 section 3, Email Server Certificate Verification Rules',
            url: 'https://www.rfc-editor.org/rfc/rfc7817#section-3',
        },
    ],
    since: '1.0.0',
    judge({ target, path }) {
        const [endEntity] = path.certificates;
        const presented = endEntity.presentedIdentifiers;
        const unmatched = target.referenceIdentifiers.filter((reference) => !(0,identifiers/* isNamedBy */.$)(reference, presented));
        if (unmatched.length === 0)
            return pass;
        const isNamedOnlyByCommonName = unmatched.every((name) => name === endEntity.commonName?.toLowerCase());
        if (presented.length === 0 && isNamedOnlyByCommonName)
            return notApplicable('the name stands in the common name only');
        const names = presented.map(({ value }) => value);
        const seen = names.length === 0
            ? 'no name at all'
            : names
                .slice(0, 5)
                .map((name) => `"${name}"`)
                .join(', ');
        const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
        return fail(`the certificate names ${seen}${more}, "${unmatched.join('", "')}" required`, {
            presentedIdentifiers: names,
            referenceIdentifiers: target.referenceIdentifiers,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/chain-incomplete.js

/* harmony default export */ const chain_incomplete = (defineRule({
    id: 'chain-incomplete',
    subject: 'certificate',
    level: 'error',
    title: 'The server sends every intermediate certificate between its own and a trust anchor',
    rationale: 'A mail sender builds the path from what the server sends; it does not fetch what is missing, as browsers do. The web site on the same certificate may look fine while mail is refused.',
    remediation: 'Serve the full chain: with certbot fullchain.pem in place of cert.pem, the end-entity certificate first and every intermediate after it. Then reload the mail server.',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2, Certificate: "Each following certificate SHOULD directly certify the one immediately preceding it"',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2',
        },
        {
            title: 'RFC 5280 section 6, Certification Path Validation',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind === 'untrusted-anchor')
            return notApplicable('the chain ends at a self-signed certificate');
        if (path.kind !== 'incomplete' || !isLackingIntermediates(path))
            return pass;
        const top = path.certificates.at(-1)?.name;
        return fail(`no certificate of "${path.missingIssuer}", which issued "${top}", was sent, nor is it a trust anchor`, {
            missingIssuer: path.missingIssuer,
            presentedCertificates: path.presented.map(({ subject }) => subject),
            issuerUrls: path.certificates.at(-1)?.issuerUrls ?? [],
        });
    },
}));
/**
 * Whether the issuer that is missing is one the server should have sent. It is when only the end-entity certificate
 * came, and when the last one found says where its issuer's certificate can be fetched: only a root is not fetched.
 * Otherwise the missing issuer may as well be the root of a private CA, and the path is complete but not trusted.
 */
function isLackingIntermediates(path) {
    if (path.kind !== 'incomplete')
        return false;
    return path.certificates.length === 1 || (path.certificates.at(-1)?.issuerUrls.length ?? 0) > 0;
}

;// CONCATENATED MODULE: ./build/rules/certificate-not-trusted.js



/* harmony default export */ const certificate_not_trusted = (defineRule({
    id: 'certificate-not-trusted',
    subject: 'certificate',
    level: 'error',
    title: 'The certification path ends at a public trust anchor, and both verifiers accept it',
    rationale: "Senders that verify certificates start from a list of certificate authorities like Mozilla's. A path that does not reach one of them, or that breaks a rule on its way, is refused. A CA of your own is unknown to Gmail.",
    remediation: "Get the certificate from a certificate authority in Mozilla's list. For a private CA that only your own senders have to trust, give its root as ca-file and judge the target by the strict profile.",
    citations: [
        { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
        {
            title: 'Gmail Help: "it needs to chain up to a valid CA, like one in the Mozilla CA list"',
            url: 'https://support.google.com/mail/answer/21291',
        },
    ],
    since: '1.0.0',
    judge({ path, observation }, { now, limits }) {
        const top = path.certificates.at(-1) ?? path.certificates[0];
        if (isLackingIntermediates(path))
            return notApplicable('the chain is incomplete');
        if (path.kind === 'untrusted-anchor' && path.certificates.length === 1)
            return notApplicable('the certificate is self-signed');
        if (path.kind !== 'trusted') {
            const root = path.kind === 'incomplete' ? path.missingIssuer : top.subject;
            return fail(`the path ends at "${root}", which is no trust anchor`, { root });
        }
        const reasons = path.defects.map(({ detail }) => detail);
        if (path.origin === 'private' && !limits.acceptPrivateAnchors) {
            reasons.push(`trust is private: only the given CA file holds "${top.name}", and senders elsewhere do not know it`);
        }
        if (reasons.length === 0 && isDisputed(path, observation, now)) {
            reasons.push(`OpenSSL refuses the path that this check accepts: ${observation.opensslVerdict}`);
        }
        if (reasons.length === 0)
            return pass;
        return fail(reasons.join('; '), { reasons, opensslVerdict: observation.opensslVerdict ?? 'accepted' });
    },
}));
const DATE_VERDICTS = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];
/**
 * Whether OpenSSL's verdict speaks against the path. It was given at the time of the probe: where a certificate's
 * validity period begins or ends between then and `now`, a verdict about dates is set aside and the dates decide.
 */
function isDisputed(path, { opensslVerdict, startedAt }, now) {
    // What was read over obsolete TLS is red for that; OpenSSL was not asked at its usual security level.
    if (opensslVerdict === null || opensslVerdict === 'NOT_ASKED')
        return false;
    if (!DATE_VERDICTS.includes(opensslVerdict))
        return true;
    // Out of date on the path that was found: the date rules say so, with the date.
    if (path.certificates.some((one) => !(0,pki_certificate/* isWithinValidity */.ae)(one, now)))
        return false;
    const probedAt = new Date(startedAt);
    return [...path.certificates, ...path.presented].every((one) => (0,pki_certificate/* isWithinValidity */.ae)(one, probedAt) === (0,pki_certificate/* isWithinValidity */.ae)(one, now));
}

;// CONCATENATED MODULE: ./build/rules/certificate-not-yet-valid.js



/* harmony default export */ const certificate_not_yet_valid = (defineRule({
    id: 'certificate-not-yet-valid',
    subject: 'certificate',
    level: 'error',
    title: 'Every certificate on the path has reached its notBefore date',
    rationale: 'A sender refuses a certificate whose validity period has not begun. A certificate made on a machine whose clock runs ahead has such a date.',
    remediation: 'Correct the clock of the machine that issued the certificate, issue it again, and reload the mail server.',
    citations: [
        { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    ],
    since: '1.0.0',
    judge({ path }, { now }) {
        const early = path.certificates.filter((certificate) => (0,pki_certificate/* isBeforeValidity */.aw)(certificate, now));
        const [first] = early;
        if (first === undefined)
            return pass;
        const message = early.map(({ name, notBefore }) => `certificate "${name}" is valid from ${notBefore.toISOString()}`);
        return fail(`${message.join('; ')}, judged at ${now.toISOString()}`, {
            notBefore: first.notBefore.toISOString(),
            validInDays: inDays(first.notBefore.getTime() - now.getTime()),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-self-signed.js

/* harmony default export */ const certificate_self_signed = (defineRule({
    id: 'certificate-self-signed',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate is issued by a certificate authority, not signed with its own key',
    rationale: 'Anyone can make a self-signed certificate for any name, so it proves nothing. Gmail refuses it, and its message points elsewhere: "TLS Negotiation failed, the certificate doesn\'t match the host." Mail server packages install such a certificate as their default.',
    remediation: "Get a certificate from a public certificate authority such as Let's Encrypt, configure it for the mail service (the web server's setting is another one), and reload the mail server.",
    citations: [
        {
            title: 'Gmail Help, Check emails from other accounts: "We do not accept self-signed certificates."',
            url: 'https://support.google.com/mail/answer/21291',
        },
        {
            title: 'RFC 5280 section 3.2, Certification Paths and Trust',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-3.2',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [endEntity] = path.certificates;
        if (path.kind !== 'untrusted-anchor' || path.certificates.length > 1)
            return pass;
        return fail(`certificate "${endEntity.name}" is signed with its own key`, { subject: endEntity.subject });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-undecodable.js

/* harmony default export */ const certificate_undecodable = (defineRule({
    id: 'certificate-undecodable',
    subject: 'connection',
    level: 'error',
    title: 'Every presented certificate is a well-formed X.509 certificate',
    rationale: "A certificate that does not follow the standard's encoding is read differently, or not at all, by different senders. What cannot be read cannot be vouched for.",
    remediation: 'Replace the certificate by one that a certificate authority issued with current software.',
    citations: [
        {
            title: 'RFC 5280 section 4.1, Basic Certificate Fields',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
        },
    ],
    since: '1.0.0',
    judge({ undecodable }) {
        return undecodable === null ? pass : fail(`a presented certificate cannot be decoded: ${undecodable}`, {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-without-san.js

/* harmony default export */ const certificate_without_san = (defineRule({
    id: 'certificate-without-san',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate has a subjectAltName with a DNS name or an IP address',
    rationale: 'A name in the common name alone has not counted for years: "The Common Name RDN MUST NOT be used to identify a service". OpenSSL, GnuTLS and Node still accept it, so a test with them looks fine.',
    remediation: 'Issue the certificate again with the host name in subjectAltName; every public certificate authority does so.',
    citations: [
        {
            title: 'RFC 9525 section 2, Designing Application Protocols',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-2',
        },
        { title: 'RFC 8461 section 4.2, MX Host Validation', url: 'https://www.rfc-editor.org/rfc/rfc8461#section-4.2' },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [{ presentedIdentifiers, commonName, subject }] = path.certificates;
        if (presentedIdentifiers.length > 0)
            return pass;
        const named = commonName === null ? 'has no name' : `names "${commonName}" in its common name only`;
        return fail(`the certificate ${named}, subjectAltName required`, { subject });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificates-differ.js



/* harmony default export */ const certificates_differ = (defineRule({
    id: 'certificates-differ',
    subject: 'target',
    level: 'warning',
    title: 'Every address, port and key type of a host presents the certificate that was renewed last',
    rationale: 'A renewal that reaches one machine, one service or one of two key types leaves the others with a certificate that runs out unnoticed: senders then fail by chance.',
    remediation: "Install the newer certificate where the older one is still served, and reload the mail service there; then add both steps to the renewal's deploy hook.",
    citations: [
        {
            title: 'Postfix TLS_README, on one chain for each public key algorithm',
            url: 'https://www.postfix.org/TLS_README.html',
        },
        {
            title: 'RFC 5321 section 5.1: a host with several addresses',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
        },
    ],
    since: '1.0.0',
    judge({ target, observations, siblings }, { now }) {
        const main = observations.filter(presented/* isMain */.CA);
        const differences = [
            ...byPlace(main.map((one) => [one.endpoint?.address ?? '', (0,presented/* endEntityOf */.A3)(one)])),
            ...byPlace([
                [`port ${target.port}`, (0,presented/* endEntityOf */.A3)(main[0])],
                ...siblings.map((sibling) => [`port ${sibling.target.port}`, (0,presented/* endEntityOf */.A3)(sibling.observations.find(presented/* isMain */.CA))]),
            ]).filter((difference) => difference.startsWith(`port ${target.port} `)),
            ...observations.flatMap((one) => staleKeyType(one, main.find(({ endpoint }) => endpoint?.address === one.endpoint?.address), now)),
        ];
        return differences.length === 0 ? pass : fail(differences.join('; '), { differences });
    },
}));
/** What the places that serve the certificate that expires first still serve, beside what the others serve. */
function byPlace(places) {
    const seen = places.flatMap(([place, certificate]) => (certificate === null ? [] : [{ place, certificate }]));
    const [newest] = [...seen].sort((a, b) => b.certificate.notAfter.getTime() - a.certificate.notAfter.getTime());
    if (newest === undefined)
        return [];
    return seen
        .filter(({ certificate }) => !certificate.x509.raw.equals(newest.certificate.x509.raw))
        .filter(({ certificate }) => sameKind(certificate, newest.certificate))
        .map(({ place, certificate }) => certificate.notAfter < newest.certificate.notAfter
        ? `${place} still serves ${(0,presented/* nameAndEnd */.AV)(certificate)}, which expires first; ${newest.place} serves ${(0,presented/* nameAndEnd */.AV)(newest.certificate)}`
        : `${place} serves another certificate than ${newest.place}, ${(0,presented/* nameAndEnd */.AV)(certificate)}`);
}
/** A server with an RSA and an ECDSA certificate may choose either; those are compared by what each look asked for. */
function sameKind(one, other) {
    return one.key.algorithm === other.key.algorithm;
}
/** Two key types are renewed one after the other; one is stale when it is past two thirds of its life, the other not. */
function staleKeyType(look, main, now) {
    if (look.look.name !== 'rsa' && look.look.name !== 'ecdsa')
        return [];
    const [one, other] = [(0,presented/* endEntityOf */.A3)(look), (0,presented/* endEntityOf */.A3)(main)];
    if (one === null || other === null)
        return [];
    const [first, last] = one.notAfter < other.notAfter ? [one, other] : [other, one];
    if (!isDueForRenewal(first, now) || isDueForRenewal(last, now))
        return [];
    const kind = ({ key }) => (key.algorithm === 'ec' ? 'ECDSA' : key.algorithm.toUpperCase());
    return [
        `${look.endpoint?.address} still serves the ${kind(first)} certificate ${(0,presented/* nameAndEnd */.AV)(first)}, which expires first, beside the ${kind(last)} one ${(0,presented/* nameAndEnd */.AV)(last)}`,
    ];
}
function isDueForRenewal(certificate, now) {
    const { notBefore, notAfter } = certificate;
    const remainingMs = notAfter.getTime() - now.getTime();
    return (0,pki_certificate/* isAfterValidity */.R5)(certificate, now) || remainingMs < (notAfter.getTime() - notBefore.getTime()) / 3;
}

;// CONCATENATED MODULE: ./build/rules/client-certificate-refused.js



/* harmony default export */ const client_certificate_refused = (defineRule({
    id: 'client-certificate-refused',
    subject: 'endpoint',
    level: 'error',
    title: 'A sender that offers a client certificate is served like any other',
    rationale: 'Gmail offers a client certificate to a server that asks for one. A server that asks, and aborts because it does not know the issuer, does not get mail from Gmail.',
    remediation: 'Do not ask for client certificates on ports that other servers or Gmail use, or take any and ignore it: in Postfix "smtpd_tls_ask_ccert = no".',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2.4, Receiving a Certificate Message',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.4',
        },
        { title: "mox issue 359, on Gmail's client certificate", url: 'https://github.com/mjl-/mox/issues/359' },
    ],
    since: '1.0.0',
    judge({ looks }) {
        const look = looks.get('client-certificate');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (!cut || !((0,presented/* isRefusedByTls */.$0)(cut) || (look.outcome === 'handshake' && cut.cause.kind === 'connection-closed')))
            return pass;
        return fail(`a sender with a client certificate is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
    },
}));

;// CONCATENATED MODULE: ./build/rules/endpoint-unreachable.js


/* harmony default export */ const endpoint_unreachable = (defineRule({
    id: 'endpoint-unreachable',
    subject: 'connection',
    level: 'error',
    title: 'The host resolves and accepts a TCP connection on the port',
    rationale: 'Where no connection comes about nothing is known of the certificate. The fault may lie with the server, with a firewall, or with the place the check runs from: hosted runners have no IPv6, and clouds block outbound port 25. Gmail shows "Couldn\'t reach server. Please double-check the server and port number".',
    remediation: 'Check that the name exists and that the service listens on that port and address; then run the check from a network that may reach it, for port 25 a runner of your own.',
    citations: [
        {
            title: 'RFC 5321 section 5, Address Resolution and Mail Handling',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5',
        },
        {
            title: 'Azure: outbound SMTP connectivity on port 25',
            url: 'https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity',
        },
    ],
    since: '1.0.0',
    judge({ target, cut, observation, observations, isNetworkUp }) {
        if (cut === null || (cut.step !== 'resolve' && cut.step !== 'connect'))
            return pass;
        const goal = cut.step === 'resolve' ? 'the host name could not be resolved' : 'no connection came about';
        const message = `${goal}: ${causeInWords(cut.cause)}`;
        const evidence = { step: cut.step, ...causeEvidence(cut.cause) };
        if (cut.cause.kind === 'no-route' &&
            observations.some((one) => one !== observation && one.outcome === 'handshake')) {
            // The host was seen at another address; what cannot be seen from here does not turn it red.
            return fail(`${message}; not testable from here`, evidence, 'note');
        }
        const isPort25Silent = target.port === 25 && cut.cause.kind === 'timeout';
        if (!isPort25Silent)
            return inconclusive(message, evidence);
        const hint = isNetworkUp
            ? 'other connections of this run came about, and many clouds, hosted runners among them, block outbound port 25'
            : 'many clouds, hosted runners among them, block outbound port 25';
        return inconclusive(`${message}; ${hint}`, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/large-client-hello-refused.js

/* harmony default export */ const large_client_hello_refused = (defineRule({
    id: 'large-client-hello-refused',
    subject: 'endpoint',
    level: 'warning',
    title: 'The server takes a ClientHello that does not fit one TCP segment',
    rationale: 'A sender with post-quantum key exchange begins with some 1,600 bytes. Old servers and middleboxes that expect the ClientHello in one segment drop the connection; the check got through with a short one only.',
    remediation: "Update the mail server's TLS library, and any firewall or filter that inspects its TLS connections.",
    citations: [
        {
            title: 'RFC 8446 section 5.1: handshake messages may be "fragmented across several records"',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-5.1',
        },
        { title: 'tldr.fail, on servers that cannot take a large ClientHello', url: 'https://tldr.fail/' },
    ],
    since: '1.0.0',
    judge({ looks }) {
        if (!looks.has('small-client-hello'))
            return pass;
        return fail('the handshake fails with a ClientHello of more than one TCP segment, and holds with a short one', {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/look-incomplete.js



/* harmony default export */ const look_incomplete = (defineRule({
    id: 'look-incomplete',
    subject: 'endpoint',
    level: 'note',
    title: 'Every look that was asked for came to its end',
    rationale: 'The first look decides the verdict, and it was complete. A further one was cut short by the network or by a limit of the server, so what it would have shown is not known.',
    remediation: 'Run the check again later. If the server allows few connections, ask for fewer looks.',
    citations: [
        {
            title: 'RFC 5321 section 3.8: 421, closing the transmission channel',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.8',
        },
    ],
    since: '1.0.0',
    judge({ main, looks }) {
        if (main.outcome !== 'handshake')
            return pass;
        const unseen = [...looks].flatMap(([name, observation]) => {
            const cut = observation === main ? null : (0,presented/* cutOf */.EM)(observation);
            // What the end of such a look says of TLS is for the rule about that look.
            if (cut === null || !isTransient(cut.cause) || (cut.step === 'handshake' && cut.cause.kind !== 'timeout'))
                return [];
            return [`${name}: ${causeInWords(cut.cause)}`];
        });
        return unseen.length === 0 ? pass : fail(`not everything could be looked at: ${unseen.join('; ')}`, { unseen });
    },
}));

;// CONCATENATED MODULE: ./build/rules/obsolete-tls-accepted.js

/* harmony default export */ const obsolete_tls_accepted = (defineRule({
    id: 'obsolete-tls-accepted',
    subject: 'endpoint',
    level: 'note',
    title: 'The server refuses TLS 1.0 and 1.1',
    rationale: 'Senders of today use TLS 1.2 or 1.3, so nothing is lost with the old versions but senders that are just as old. Gmail itself still speaks them to reach such servers.',
    remediation: 'Disable TLS 1.0 and 1.1, unless mail from very old systems has to arrive encrypted.',
    citations: [{ title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' }],
    since: '1.0.0',
    judge({ main, looks }) {
        const obsolete = looks.get('obsolete-tls');
        if (main.outcome !== 'handshake' || obsolete?.outcome !== 'handshake')
            return pass;
        return fail(`the server still accepts ${obsolete.tlsVersion}`, { tlsVersion: obsolete.tlsVersion });
    },
}));

;// CONCATENATED MODULE: ./build/rules/plaintext-after-starttls.js

/* harmony default export */ const plaintext_after_starttls = (defineRule({
    id: 'plaintext-after-starttls',
    subject: 'connection',
    level: 'error',
    title: 'The server sends nothing between its 220 to STARTTLS and the TLS handshake',
    rationale: "What comes in clear behind the 220 may be a stranger's: a client that reads it as the server's first words over TLS has been tricked (CVE-2011-0411). Careful senders give up on such a server. This check threw the bytes away.",
    remediation: 'Update the mail server. If it is current, look for a proxy or filter between it and the network that answers in its place.',
    citations: [
        {
            title: 'RFC 3207 section 4.2, Result of the STARTTLS Command',
            url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4.2',
        },
        { title: 'CVE-2011-0411', url: 'https://www.cve.org/CVERecord?id=CVE-2011-0411' },
    ],
    since: '1.0.0',
    judge({ observation }) {
        const bytes = observation.dialogue?.bytesAfterStarttls ?? 0;
        if (bytes === 0)
            return pass;
        return fail(`the server sent ${bytes} bytes in clear behind its 220 to STARTTLS, none allowed`, {
            plaintextBytes: bytes,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/smtp-greeting-refused.js


/* harmony default export */ const smtp_greeting_refused = (defineRule({
    id: 'smtp-greeting-refused',
    subject: 'connection',
    level: 'error',
    title: 'The server greets with 220 and answers EHLO with 250',
    rationale: 'A server that turns this client away (421: too many connections or try later; 554: no service for this address) may well serve another, so the certificate is unknown rather than bad. What is no SMTP at all is a fault of the service on that port.',
    remediation: 'Try again later, or allow the address the check runs from. If the answer is no SMTP, check which service listens on the port and whether the target needs +implicit or +starttls.',
    citations: [
        { title: 'RFC 5321 section 3.1, Session Initiation', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.1' },
        { title: 'RFC 5321 section 4.2, SMTP Replies', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2' },
    ],
    since: '1.0.0',
    judge({ observation, cut }) {
        if (cut === null || (cut.step !== 'greeting' && cut.step !== 'ehlo'))
            return pass;
        const { step, cause } = cut;
        const expected = step === 'greeting' ? 'no SMTP greeting came' : 'EHLO was not answered with 250';
        const message = `${expected}: ${causeInWords(cause)}`;
        const evidence = { step, ...causeEvidence(cause) };
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks implicit TLS, list it with +implicit`, evidence);
        // A refusal in so many words is aimed at this client and says nothing of others.
        const isAboutThisClient = cause.kind === 'smtp-reply' || cause.kind === 'timeout' || cause.kind === 'aborted';
        const isAboutTheNetwork = cause.kind === 'system-error' || cause.kind === 'connection-closed';
        return isAboutThisClient || isAboutTheNetwork ? inconclusive(message, evidence) : fail(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/starttls-not-supported.js


/* harmony default export */ const starttls_not_supported = (defineRule({
    id: 'starttls-not-supported',
    subject: 'connection',
    level: 'error',
    title: 'The server offers STARTTLS in its EHLO reply and answers it with 220',
    rationale: 'A sender that insists on TLS gives up where STARTTLS is not offered or answered with 454. Gmail shows "STARTTLS not supported and the user requires enforcement.". A server often withdraws it because its certificate or key file cannot be read.',
    remediation: "Enable TLS for this service, then read the mail server's log for an error about the certificate or key file and reload. If the server does offer it, look for a middlebox that rewrites SMTP.",
    citations: [
        { title: 'RFC 3207 section 4, The STARTTLS Command', url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4' },
        {
            title: 'RFC 8460 section 4.3.1, Negotiation Failures',
            url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
        },
    ],
    since: '1.0.0',
    judge({ target, observation, cut }) {
        if (target.mode === 'implicit')
            return notApplicable('the target uses implicit TLS');
        if (cut === null || cut.step !== 'starttls')
            return pass;
        // Cisco's "fixup" and filters like it overwrite what they do not want the client to see.
        const stripped = cut.cause.kind === 'keyword-not-offered' &&
            observation.dialogue?.ehloKeywords.find((line) => /^X{4,}\w?$/.test(line));
        const message = `TLS cannot begin: ${causeInWords(cut.cause)}${stripped ? `; a middlebox strips it, "${stripped}" stands in its place` : ''}`;
        const evidence = causeEvidence(cut.cause);
        // 454 is transient by its number, but what every client meets until the server's files are mended (RFC 3207).
        const isRefusal = cut.cause.kind === 'smtp-reply' && cut.cause.code !== 421;
        return isRefusal || !isTransient(cut.cause) ? fail(message, evidence) : inconclusive(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls-handshake-failed.js


/* harmony default export */ const tls_handshake_failed = (defineRule({
    id: 'tls-handshake-failed',
    subject: 'connection',
    level: 'error',
    title: 'The TLS handshake completes at the default security level, TLS 1.2 or later',
    rationale: 'No mail crosses a handshake that fails, however good the certificate. Gmail bounces with "TLS Negotiation failed: FAILED_PRECONDITION: starttls error". Common causes are a key that does not belong to the certificate, a chain file that is missing, a server that only speaks TLS 1.0, and plain text where TLS was expected.',
    remediation: "Read the mail server's log for this connection; check that key and certificate belong together, that the chain file can be read, and that TLS 1.2 is enabled. If the port speaks the other TLS mode, list the target with +starttls or +implicit.",
    citations: [
        { title: 'RFC 8446 section 6, Alert Protocol', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-6' },
        {
            title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ observation, observations, cut }) {
        if (cut === null || cut.step !== 'handshake')
            return pass;
        const isTooOld = observations.some(({ look, outcome, endpoint }) => look.name === 'obsolete-tls' && outcome === 'handshake' && endpoint?.address === observation.endpoint?.address);
        if (isTooOld)
            return notApplicable('the server speaks obsolete TLS only');
        const when = observation.outcome === 'handshake' ? 'TLS broke right after the handshake' : 'the TLS handshake failed';
        const message = `${when}: ${causeInWords(cut.cause)}`;
        const evidence = causeEvidence(cut.cause);
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks STARTTLS, list it with +starttls`, evidence);
        if (otherMode?.cause?.kind === 'smtp-reply') {
            // Exim at its connection limit says 421 in clear, on the port for implicit TLS too.
            return inconclusive(`in place of TLS ${causeInWords(otherMode.cause)} in clear`, causeEvidence(otherMode.cause));
        }
        return isTransient(cut.cause) ? inconclusive(message, evidence) : fail(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls-version-too-old.js

/* harmony default export */ const tls_version_too_old = (defineRule({
    id: 'tls-version-too-old',
    subject: 'endpoint',
    level: 'error',
    title: 'The server speaks TLS 1.2 or later',
    rationale: 'TLS 1.0 and 1.1 are withdrawn, and current mail software refuses them by default. The certificate was read over the old version, and is judged all the same.',
    remediation: 'Update the mail server or its TLS library, and enable TLS 1.2 and 1.3.',
    citations: [
        { title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' },
        {
            title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ main, looks }) {
        const obsolete = looks.get('obsolete-tls');
        if (main.outcome === 'handshake' || obsolete?.outcome !== 'handshake')
            return pass;
        return fail(`the server speaks ${obsolete.tlsVersion} at most, TLSv1.2 required`, {
            tlsVersion: obsolete.tlsVersion,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls12-not-supported.js



/* harmony default export */ const tls12_not_supported = (defineRule({
    id: 'tls12-not-supported',
    subject: 'endpoint',
    level: 'warning',
    title: 'The server speaks TLS 1.2 to a sender that has nothing newer',
    rationale: 'Much mail software in use has no TLS 1.3. A server that refuses TLS 1.2 does not get its mail, or gets it in clear.',
    remediation: 'Enable TLS 1.2 with forward secrecy beside TLS 1.3.',
    citations: [
        {
            title: 'RFC 9325 section 3.1.1: "Implementations MUST support TLS 1.2"',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ looks }) {
        const look = looks.get('tls1.2');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (!cut || !(0,presented/* isRefusedByTls */.$0)(cut))
            return pass;
        return fail(`a sender limited to TLS 1.2 is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
    },
}));

;// CONCATENATED MODULE: ./build/rules/index.js
























/** Every rule, in the order in which a connection would meet it; reports keep that order. */
const rules = [
    endpoint_unreachable,
    smtp_greeting_refused,
    starttls_not_supported,
    plaintext_after_starttls,
    tls_handshake_failed,
    tls_version_too_old,
    large_client_hello_refused,
    client_certificate_refused,
    tls12_not_supported,
    obsolete_tls_accepted,
    auth_before_tls,
    auth_not_offered,
    certificate_undecodable,
    chain_incomplete,
    certificate_self_signed,
    certificate_not_trusted,
    certificate_host_mismatch,
    certificate_without_san,
    certificate_expired,
    certificate_not_yet_valid,
    certificate_expires_soon,
    certificate_depends_on_sni,
    certificates_differ,
    look_incomplete,
];


/***/ }),

/***/ 4430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ isRefusedByTls),
/* harmony export */   A3: () => (/* binding */ endEntityOf),
/* harmony export */   AV: () => (/* binding */ nameAndEnd),
/* harmony export */   CA: () => (/* binding */ isMain),
/* harmony export */   EM: () => (/* binding */ cutOf)
/* harmony export */ });
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1728);

/** The end-entity certificate of an observation; null where none was presented, or it cannot be decoded. */
function endEntityOf(observation) {
    if (observation?.outcome !== 'handshake')
        return null;
    try {
        return (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateOf */ .tq)(observation.presentedChain[0]);
    }
    catch {
        // certificate-undecodable says so.
        return null;
    }
}
/** Whether this look decides about its endpoint: the first, or the one that took its place. */
function isMain({ look }) {
    return look.name === 'first' || look.name === 'small-client-hello';
}
/** Where an observation's dialogue ended early, before or after the handshake. */
function cutOf(observation) {
    if (observation.outcome === 'interruption')
        return observation;
    return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}
/** Whether the end of a connection was TLS's own: an alert, or a connection that breaks while TLS is set up. */
function isRefusedByTls(cut) {
    const { kind } = cut.cause;
    if (kind === 'tls-alert' || kind === 'tls-error')
        return true;
    return (cut.step === 'handshake' &&
        (kind === 'connection-closed' || (kind === 'system-error' && cut.cause.code === 'ECONNRESET')));
}
/** For a message: what a certificate is called and when it ends. */
function nameAndEnd({ name, notAfter }) {
    return `"${name}" (until ${notAfter.toISOString().slice(0, 10)})`;
}


/***/ }),

/***/ 1382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/rules/presented.js
var presented = __nccwpck_require__(4430);
;// CONCATENATED MODULE: ./build/judge.js

/** rules x observations -> findings -> verdict, for one target. Decides which rule applies to what. */
function judge(seen, surroundings, rules, profile, findPath, now) {
    const { target, observations } = seen;
    const subjects = subjectsOf(seen, surroundings, findPath);
    const context = { now, limits: profile.limits };
    const found = rules.flatMap((rule) => findingsOf(rule, subjects, profile, context));
    const findings = observations.length === 0 ? [nothingObserved()] : withoutRepetition(found);
    const paths = subjects.certificate.map(({ subject }) => subject.path);
    return {
        target,
        verdict: verdictOf(findings),
        profile: profile.name,
        expiresAt: firstExpiry(paths),
        findings,
        observations,
    };
}
/** fail > inconclusive > warn > pass; notes do not count. */
function verdictOf(findings) {
    if (findings.some(({ kind, level }) => kind === 'fail' && level === 'error'))
        return 'fail';
    if (findings.some(({ kind }) => kind === 'inconclusive'))
        return 'inconclusive';
    return findings.some(({ level }) => level === 'warning') ? 'warn' : 'pass';
}
const SEVERITY = ['pass', 'warn', 'inconclusive', 'fail'];
/** The verdict on many is the worst of them; on none it is inconclusive, since silence is never green. */
function worstVerdict(verdicts) {
    if (verdicts.length === 0)
        return 'inconclusive';
    return SEVERITY[Math.max(...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'inconclusive';
}
function subjectsOf({ target, observations }, { siblings, isNetworkUp }, findPath) {
    const main = observations.filter(presented/* isMain */.CA);
    const looksAt = (one) => observations.filter(({ endpoint }) => endpoint?.address === one.endpoint?.address);
    const decoded = new Map(observations.map((observation) => [observation, decode(observation, findPath)]));
    const undecodable = (one) => looksAt(one)
        .map((observation) => decoded.get(observation)?.undecodable ?? null)
        .find((reason) => reason !== null) ?? null;
    // Senders meet both key types as they meet the first look. Obsolete TLS is how the certificate could be read where
    // nothing else worked. What a sender without SNI is shown has a rule of its own.
    const isMet = (one) => (0,presented/* isMain */.CA)(one) ||
        one.look.name === 'rsa' ||
        one.look.name === 'ecdsa' ||
        (one.look.name === 'obsolete-tls' &&
            looksAt(one).some((other) => (0,presented/* isMain */.CA)(other) && other.outcome === 'interruption'));
    return {
        connection: main.map((observation) => ({
            subject: {
                target,
                observation,
                cut: (0,presented/* cutOf */.EM)(observation),
                undecodable: undecodable(observation),
                observations,
                isNetworkUp,
            },
            endpoint: observation.endpoint,
        })),
        certificate: observations.filter(isMet).flatMap((observation) => {
            const path = decoded.get(observation)?.path ?? null;
            if (path === null)
                return [];
            return [{ subject: { target, observation: observation, path }, endpoint: observation.endpoint }];
        }),
        endpoint: main.map((one) => ({
            subject: {
                target,
                main: one,
                looks: new Map(looksAt(one).map((observation) => [observation.look.name, observation])),
            },
            endpoint: one.endpoint,
        })),
        target: [{ subject: { target, observations, siblings }, endpoint: null }],
    };
}
function decode(observation, findPath) {
    if (observation.outcome !== 'handshake')
        return { path: null, undecodable: null };
    try {
        return { path: findPath(observation.presentedChain), undecodable: null };
    }
    catch (error) {
        return { path: null, undecodable: error.message };
    }
}
function findingsOf(rule, subjects, profile, context) {
    const level = profile.levels[rule.id] ?? rule.level;
    if (level === 'off')
        return [];
    return judgementsOf(rule, subjects, context).flatMap(({ judgement, endpoint }) => {
        if (judgement.kind === 'pass' || judgement.kind === 'not-applicable')
            return [];
        const { kind, evidence } = judgement;
        return judgement.kind === 'fail'
            ? [{ ruleId: rule.id, level: judgement.level ?? level, kind, message: judgement.message, evidence, endpoint }]
            : [{ ruleId: rule.id, level, kind, message: judgement.reason, evidence, endpoint }];
    });
}
function judgementsOf(rule, subjects, context) {
    // The rule and its subjects go by the same name; TypeScript cannot follow that through the union.
    const judgeOne = rule.judge;
    return subjects[rule.subject].map(({ subject, endpoint }) => {
        try {
            return { judgement: judgeOne(subject, context), endpoint };
        }
        catch (error) {
            throw new Error(`rule ${rule.id} failed: ${error.message}`, { cause: error });
        }
    });
}
/** Two looks at one endpoint find the same thing once. */
function withoutRepetition(findings) {
    const keyOf = ({ ruleId, message, endpoint }) => JSON.stringify([ruleId, message, endpoint]);
    return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
function nothingObserved() {
    const message = 'nothing was observed of this target';
    return {
        ruleId: 'endpoint-unreachable',
        level: 'error',
        kind: 'inconclusive',
        message,
        evidence: {},
        endpoint: null,
    };
}
function firstExpiry(paths) {
    const dates = paths.flatMap((path) => (path.kind === 'trusted' ? [path.endedBy.notAfter.getTime()] : []));
    return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

;// CONCATENATED MODULE: ./build/check.js


/** The whole program: targets -> observations -> findings -> report. Targets keep their order. */
async function check(targets, rules, { profile, profiles }, { probe, findPath, trustAnchors, now }) {
    const seen = await Promise.all(targets.map(async (target) => ({ target, observations: await probe(target) })));
    const byHost = new Map();
    for (const one of seen)
        byHost.set(one.target.host, [...(byHost.get(one.target.host) ?? []), one]);
    const isNetworkUp = seen.some(({ observations }) => observations.some(isAnswered));
    const reports = seen.map((one) => {
        const siblings = (byHost.get(one.target.host) ?? []).filter((other) => other !== one);
        return judge(one, { siblings, isNetworkUp }, rules, profiles[one.target.profile ?? profile], findPath, now);
    });
    const verdict = worstVerdict(reports.map((report) => report.verdict));
    return { profile, judgedAt: now.toISOString(), trustAnchors, verdict, targets: reports };
}
/** Whether a connection came about. */
function isAnswered(observation) {
    const step = (0,presented/* cutOf */.EM)(observation)?.step;
    return step !== 'resolve' && step !== 'connect';
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
// EXTERNAL MODULE: ./build/pki/certificate.js + 1 modules
var pki_certificate = __nccwpck_require__(1728);
;// CONCATENATED MODULE: ./build/pki/name-constraints.js
/**
 * The presented identifiers of `certificate` that a CA's name constraints do not allow (RFC 5280 section 4.2.1.10):
 * those inside an excluded subtree, and those outside every permitted one where any is given for their form.
 */
function identifiersOutside(constraints, certificate) {
    return certificate.presentedIdentifiers.filter((identifier) => {
        const isExcluded = isWithin(identifier, constraints.excluded);
        const { dnsNames, ipRanges } = constraints.permitted;
        const isRestricted = identifier.kind === 'DNS-ID' ? dnsNames.length > 0 : ipRanges.length > 0;
        return isExcluded || (isRestricted && !isWithin(identifier, constraints.permitted));
    });
}
function isWithin({ kind, value }, { dnsNames, ipRanges }) {
    return kind === 'DNS-ID'
        ? dnsNames.some((base) => isWithinDomain(value.toLowerCase(), base.toLowerCase()))
        : ipRanges.some((range) => isWithinRange(octetsOf(value), range));
}
/** "Any DNS name that can be constructed by simply adding zero or more labels to the left-hand side". */
function isWithinDomain(name, base) {
    if (base === '' || name === base)
        return true;
    return name.endsWith(base.startsWith('.') ? base : `.${base}`);
}
function isWithinRange(octets, range) {
    const size = range.length / 2;
    return (octets.length === size && octets.every((octet, i) => ((octet ^ (range[i] ?? 0)) & (range[size + i] ?? 0)) === 0));
}
/** An address in its canonical text form -> 4 or 16 octets. */
function octetsOf(address) {
    if (!address.includes(':'))
        return address.split('.').map(Number);
    const [head = '', tail] = address.split('::');
    const groups = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    const [left, right] = [groups(head), groups(tail ?? '')];
    const zeros = new Array(8 - left.length - right.length).fill(0);
    return [...left, ...zeros, ...right].flatMap((group) => [group >> 8, group & 0xff]);
}

;// CONCATENATED MODULE: ./build/pki/path-defect.js

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** RFC 9325 section 4.5 and the CA/Browser Forum's Baseline Requirements forbid these. */
const WEAK_HASHES = ['MD2', 'MD4', 'MD5', 'SHA-1', 'unknown'];
/** The defects of a path, end-entity certificate first; its last certificate is the trust anchor or where it stops. */
function defectsOf(path, limits) {
    return path.flatMap((certificate, depth) => [
        ...(depth === 0 ? [] : issuerDefects(certificate, path.slice(0, depth))),
        ...purposeDefects(certificate, depth),
        ...strengthDefects(certificate, limits),
    ]);
}
/** RFC 5280 section 6.1.4, (k) to (n), and the name constraints of (b) and (c) in 6.1.3. */
function issuerDefects(issuer, below) {
    const defects = [];
    const { basicConstraints, keyUsage, nameConstraints } = issuer;
    // A version 1 trust anchor has no extensions and is a CA because the anchor set says so; OpenSSL agrees.
    const isAnchorWithoutExtensions = issuer.isSelfIssued && basicConstraints === null && keyUsage === null;
    if (basicConstraints?.ca !== true && !isAnchorWithoutExtensions) {
        defects.push({ kind: 'issuer-is-no-ca', certificate: issuer, detail: `"${issuer.name}" is not a CA certificate` });
    }
    if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
        const detail = `the key usage of "${issuer.name}" is ${keyUsage.join(', ')}, keyCertSign required`;
        defects.push({ kind: 'key-usage-unsuitable', certificate: issuer, detail });
    }
    // Self-issued certificates do not count (section 4.2.1.9), nor does the end-entity certificate.
    const intermediates = below.slice(1).filter((certificate) => !certificate.isSelfIssued).length;
    const limit = basicConstraints?.maxPathLength ?? null;
    if (limit !== null && intermediates > limit) {
        const detail = `"${issuer.name}" allows ${limit} intermediate certificates below it, the path has ${intermediates}`;
        defects.push({ kind: 'path-length-exceeded', certificate: issuer, detail });
    }
    if (nameConstraints !== null) {
        for (const certificate of below.filter((one, depth) => depth === 0 || !one.isSelfIssued)) {
            const outside = identifiersOutside(nameConstraints, certificate).map(({ value }) => value);
            if (outside.length === 0)
                continue;
            const detail = `"${issuer.name}" may not certify ${outside.join(', ')}`;
            defects.push({ kind: 'name-constraints-violated', certificate: issuer, detail });
        }
    }
    return defects;
}
function purposeDefects(certificate, depth) {
    const defects = [];
    const { extendedKeyUsage, keyUsage, unprocessedCriticalExtensions } = certificate;
    if (extendedKeyUsage !== null && !extendedKeyUsage.includes(SERVER_AUTH)) {
        const detail = `the extended key usage of "${certificate.name}" is ${extendedKeyUsage.join(', ')}, serverAuth required`;
        defects.push({ kind: 'server-auth-missing', certificate, detail });
    }
    // Every cipher suite of TLS 1.3, and every one with forward secrecy before it, has the server sign. OpenSSL lets a
    // key usage without digitalSignature pass, BoringSSL does not.
    if (depth === 0 && keyUsage !== null && !keyUsage.includes('digitalSignature')) {
        const detail = `the key usage of "${certificate.name}" is ${keyUsage.join(', ') || 'empty'}, digitalSignature required`;
        defects.push({ kind: 'key-usage-unsuitable', certificate, detail });
    }
    if (unprocessedCriticalExtensions.length > 0) {
        const detail = `"${certificate.name}" has critical extensions no verifier knows: ${unprocessedCriticalExtensions.join(', ')}`;
        defects.push({ kind: 'critical-extension-unprocessed', certificate, detail });
    }
    return defects;
}
function strengthDefects(certificate, limits) {
    const defects = [];
    const { algorithm, bits } = certificate.key;
    const required = algorithm.startsWith('rsa') ? limits.minRsaKeyBits : algorithm === 'ec' ? limits.minEcKeyBits : 0;
    if (bits !== null && bits < required) {
        const detail = `the ${algorithm.toUpperCase()} key of "${certificate.name}" has ${bits} bits, ${required} required`;
        defects.push({ kind: 'key-too-small', certificate, detail });
    }
    // Nobody checks the signature that a self-issued certificate makes on itself.
    const { hash, oid } = certificate.signatureAlgorithm;
    if (!certificate.isSelfIssued && WEAK_HASHES.includes(hash)) {
        const seen = hash === 'unknown' ? `algorithm ${oid}` : hash;
        const detail = `the signature on "${certificate.name}" uses ${seen}, SHA-256 or better required`;
        defects.push({ kind: 'signature-too-weak', certificate, detail });
    }
    return defects;
}

;// CONCATENATED MODULE: ./build/pki/path.js


/** Longest path looked for: GnuTLS stops at 16 certificates, public paths have at most 5. */
const MAX_PATH_LENGTH = 16;
/** Signature checks spent on one presented chain: some 0.1 ms each, so that 1,000 cross-signs stay bounded. */
const MAX_SIGNATURE_CHECKS = 2000;
/**
 * A path finder over one trust-anchor set, as of `now`. It answers the same chain from memory, since the addresses of
 * a host mostly serve one and the same.
 * @throws Error (from the finder) when a certificate of the chain cannot be decoded.
 */
function pathFinder(anchors, now, limits) {
    const known = new Map();
    return (presentedChain) => {
        const key = presentedChain.join('');
        const found = known.get(key) ?? findPath(presentedChain.map(pki_certificate/* certificateOf */.tq), anchors, now, limits);
        known.set(key, found);
        return found;
    };
}
function findPath(presented, anchors, now, limits) {
    const [endEntity] = presented;
    if (endEntity === undefined)
        throw new Error('a presented chain has at least one certificate');
    const { complete, longest } = pathsFrom(endEntity, presented, anchors);
    const candidates = complete.map(({ certificates, origin }) => {
        const defects = defectsOf(certificates, limits);
        const endedBy = certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
        return { kind: 'trusted', certificates, presented, defects, origin, endedBy };
    });
    const outOfDate = (path) => path.certificates.filter((one) => !(0,pki_certificate/* isWithinValidity */.ae)(one, now)).length;
    const [best] = candidates.sort((a, b) => a.defects.length + outOfDate(a) - (b.defects.length + outOfDate(b)) ||
        Number(a.origin === 'private') - Number(b.origin === 'private') ||
        b.endedBy.notAfter.getTime() - a.endedBy.notAfter.getTime());
    if (best !== undefined)
        return best;
    const top = longest.at(-1) ?? endEntity;
    const common = { certificates: longest, presented, defects: defectsOf(longest, limits) };
    return top.isSelfIssued && (0,pki_certificate/* isSignedBy */.s3)(top, top)
        ? { kind: 'untrusted-anchor', ...common }
        : { kind: 'incomplete', ...common, missingIssuer: top.issuer };
}
/** Every chain from the end-entity certificate to a trust anchor, and the longest that reaches none. */
function pathsFrom(endEntity, presented, anchors) {
    const complete = [];
    let longest = [endEntity];
    let checksLeft = MAX_SIGNATURE_CHECKS;
    const signed = (certificate, issuer) => checksLeft-- > 0 && (0,pki_certificate/* isSignedBy */.s3)(certificate, issuer);
    const extend = (chain) => {
        const top = chain.at(-1);
        if (chain.length > longest.length)
            longest = chain;
        const self = anchors.withSubject(top.subject).find(({ certificate }) => isSame(certificate, top));
        if (self !== undefined) {
            complete.push({ certificates: chain, origin: self.origin });
            return;
        }
        if (chain.length >= MAX_PATH_LENGTH)
            return;
        for (const { certificate, origin } of anchors.withSubject(top.issuer)) {
            if (signed(top, certificate))
                complete.push({ certificates: [...chain, certificate], origin });
        }
        const issuers = presented.filter((one) => (0,pki_certificate/* isSameName */.yS)(one.subject, top.issuer) && !chain.some((used) => isSame(used, one)));
        for (const issuer of issuers)
            if (signed(top, issuer))
                extend([...chain, issuer]);
    };
    extend([endEntity]);
    return { complete, longest };
}
function isSame(one, other) {
    return one === other || one.x509.raw.equals(other.x509.raw);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/pki/trust-anchors.js


/**
 * A trust-anchor set from two lists of PEM certificates, the public ones and those of the user's own CA file.
 * Decoding waits until a path asks: a set has some 120 members and a path needs one or two.
 */
function trustAnchorsOf(publicPem, privatePem, description) {
    const publicSet = new Set(publicPem);
    const pem = [...publicSet, ...privatePem.filter((one) => !publicSet.has(one))];
    let index;
    const decoded = new Map();
    return {
        description,
        pem,
        withSubject(name) {
            const key = (0,pki_certificate/* comparable */.Zm)(name);
            const known = decoded.get(key);
            if (known !== undefined)
                return known;
            index ??= indexOf(pem);
            const anchors = (index.get(key) ?? []).map((one) => ({
                certificate: (0,pki_certificate/* certificateOf */.tq)(one),
                origin: publicSet.has(one) ? 'public' : 'private',
            }));
            decoded.set(key, anchors);
            return anchors;
        },
    };
}
/** Those anchors that the chains could lead to: whatever their certificates name as their issuer, or are. */
function anchorsOfUse(anchors, presentedChains) {
    const presented = [...new Set(presentedChains.flat())].map((pem) => new external_node_crypto_.X509Certificate(pem));
    const names = new Set(presented.flatMap(({ subject, issuer }) => [(0,pki_certificate/* nameInLine */.BT)(subject), (0,pki_certificate/* nameInLine */.BT)(issuer)]));
    const found = [...names].flatMap((name) => anchors.withSubject(name));
    const pemOf = (origin) => [
        ...new Set(found.filter((one) => one.origin === origin).map(({ certificate }) => certificate.x509.toString())),
    ].sort();
    return { public: pemOf('public'), private: pemOf('private') };
}
function indexOf(pem) {
    const index = new Map();
    for (const one of pem) {
        const key = (0,pki_certificate/* comparable */.Zm)((0,pki_certificate/* nameInLine */.BT)(new external_node_crypto_.X509Certificate(one).subject));
        index.set(key, [...(index.get(key) ?? []), one]);
    }
    return index;
}
const PEM_CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
/**
 * The certificates of a PEM file, each as a text of its own; what stands between the blocks is passed over.
 * @throws Error that says which block is not a certificate, or that there is none.
 */
function splitPem(text) {
    const blocks = text.match(PEM_CERTIFICATE) ?? [];
    if (blocks.length === 0)
        throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block');
    return blocks.map((block, index) => {
        try {
            return (0,pki_certificate/* certificateOf */.tq)(block).x509.toString();
        }
        catch (error) {
            throw new Error(`certificate ${index + 1} of ${blocks.length} cannot be decoded: ${error.message}`);
        }
    });
}

;// CONCATENATED MODULE: ./build/probe/cause.js
/** Thrown where the dialogue itself gives the reason to end it. */
class DialogueEnded extends Error {
    reason;
    constructor(reason) {
        super(reason.kind);
        this.reason = reason;
    }
}
/**
 * What a caught error says of the connection.
 * @throws the error itself when it is none of the connection's, so that a defect of the program is not taken for one
 *   of the server.
 */
function causeOf(error) {
    if (error instanceof DialogueEnded)
        return error.reason;
    const { code, message = '' } = error;
    if (typeof code !== 'string')
        throw error;
    const alertNumber = /SSL alert number (\d+)/.exec(message)?.[1];
    if (alertNumber !== undefined)
        return { kind: 'tls-alert', alertNumber: Number(alertNumber) };
    if (code.startsWith('ERR_SSL_'))
        return { kind: 'tls-error', code };
    // Node gives a connection that ends within the handshake the code of a reset, and a sentence in place of a system call.
    if (code === 'ECONNRESET' && message.startsWith('Client network socket disconnected'))
        return { kind: 'connection-closed' };
    if (code === 'EPIPE')
        return { kind: 'connection-closed' };
    if (code.startsWith('ERR_'))
        throw error;
    return { kind: 'system-error', code, message };
}

;// CONCATENATED MODULE: ./build/probe/handshake.js


/** How each look differs from the first in what OpenSSL is told. */
const TLS_OPTIONS = {
    // Without the post-quantum key share of Node.js 24 the ClientHello fits one TCP segment (364 bytes for 1,594).
    'small-client-hello': { ecdhCurve: 'X25519:P-256:P-384' },
    rsa: { sigalgs: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512' },
    ecdsa: { sigalgs: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512' },
    'tls1.2': { maxVersion: 'TLSv1.2' },
    'obsolete-tls': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
};
/**
 * One context a look for the whole run, made when it is first needed: reading some 120 trust anchors takes OpenSSL
 * longer than a handshake. The default security level stays, but for obsolete TLS: a lower one would relax the verdict
 * on the certificates too.
 */
function secureContexts(trustAnchorPem, clientCertificate = null) {
    const made = new Map();
    return (look) => {
        // A look without SNI asks for nothing else of OpenSSL.
        const name = look === 'without-sni' ? 'first' : look;
        const known = made.get(name);
        if (known !== undefined)
            return known;
        const presented = name === 'client-certificate' && clientCertificate !== null;
        const context = (0,external_node_tls_.createSecureContext)({
            ca: [...trustAnchorPem],
            ...TLS_OPTIONS[name],
            ...(presented && { key: clientCertificate.privateKeyPem, cert: clientCertificate.certificatePem }),
        });
        made.set(name, context);
        return context;
    };
}
/** More certificates than any chain needs; OpenSSL itself stops at some 100 KB of them. */
const MAX_PRESENTED_CERTIFICATES = 1000;
/**
 * Begins TLS over a connected socket; `handshaken` waits for it. From here on only the TLS socket may be destroyed:
 * Node 20 crashes when the plain one goes first. The handshake goes on whatever OpenSSL thinks of the certificate.
 * @param serverName sent as SNI (RFC 6066 section 3); null sends none, which IP literals require.
 */
function startHandshake(socket, serverName, secureContext) {
    return (0,external_node_tls_.connect)({
        socket,
        secureContext,
        servername: serverName ?? '',
        rejectUnauthorized: false,
        // The name is judged by RFC 9525 elsewhere; Node's own check would accept common names and partial wildcards.
        checkServerIdentity: () => undefined,
    });
}
/** @throws the socket's error when the handshake fails. */
function handshaken(socket) {
    return new Promise((resolve, reject) => {
        const onClose = () => reject(new DialogueEnded({ kind: 'connection-closed' }));
        socket.once('close', onClose);
        socket.once('error', reject);
        socket.once('secureConnect', () => {
            socket.off('close', onClose).off('error', reject);
            // Between two reads nobody listens; the next read finds the error on the stream.
            socket.on('error', () => { });
            resolve();
        });
    });
}
function handshakeFacts(socket, look) {
    return {
        tlsVersion: socket.getProtocol() ?? 'unknown',
        cipherSuite: socket.getCipher().standardName,
        presentedChain: presentedChain(socket),
        opensslVerdict: look === 'obsolete-tls' ? 'NOT_ASKED' : socket.authorized ? null : String(socket.authorizationError),
    };
}
/**
 * The certificates as sent. Walking issuerCertificate from here keeps the order of the Certificate message and adds
 * nothing; getPeerCertificate(true) sorts, completes and drops.
 */
function presentedChain(socket) {
    const chain = [];
    let certificate = socket.getPeerX509Certificate();
    while (certificate !== undefined && chain.length < MAX_PRESENTED_CERTIFICATES) {
        chain.push(certificate.toString());
        certificate = certificate.issuerCertificate;
    }
    const [endEntity, ...rest] = chain;
    if (endEntity === undefined)
        throw new DialogueEnded({ kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' });
    return [endEntity, ...rest];
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/probe/deadline.js
/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
function startDeadline(limitMs, outer) {
    const controller = new AbortController();
    const onOuterAbort = () => controller.abort(outer?.reason);
    const timer = setTimeout(() => controller.abort({ kind: 'timeout', limitMs }), limitMs);
    if (outer?.aborted)
        onOuterAbort();
    outer?.addEventListener('abort', onOuterAbort, { once: true });
    return {
        signal: controller.signal,
        cause: () => (controller.signal.aborted ? controller.signal.reason : null),
        stop() {
            clearTimeout(timer);
            outer?.removeEventListener('abort', onOuterAbort);
        },
    };
}

;// CONCATENATED MODULE: ./build/probe/smtp-reply.js
/**
 * RFC 5321 section 4.5.3.1.5 allows a reply line 512 octets and sets no number of lines; 256 full lines are far more
 * than any server has been seen to send, and keep an endless reply from filling the memory.
 */
const MAX_REPLY_BYTES = 128 * 1024;
/** How much of a line that is no reply is kept to show it. */
const MAX_SHOWN_CHARACTERS = 120;
const LF = 0x0a;
const LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s;
/** Collects one reply after the other, however the bytes are cut. */
class ReplyParser {
    #unfinished = [];
    #lines = [];
    #size = 0;
    /** Takes the next bytes; once it has answered anything but "incomplete" it starts on the next reply. */
    push(bytes) {
        let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (let end = rest.indexOf(LF); end >= 0; end = rest.indexOf(LF)) {
            const line = this.#finishLine(rest.subarray(0, end));
            this.#size += end + 1;
            if (this.#size > MAX_REPLY_BYTES)
                return this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES });
            rest = rest.subarray(end + 1);
            const [, code, separator, text = ''] = LINE.exec(line) ?? [];
            if (code === undefined)
                return this.#reset({ kind: 'malformed', text: line.slice(0, MAX_SHOWN_CHARACTERS) });
            this.#lines.push(text);
            if (separator === '-')
                continue;
            const reply = { code: Number(code), lines: this.#lines };
            return this.#reset({ kind: 'reply', reply, bytesAfter: rest.length });
        }
        this.#unfinished.push(Buffer.from(rest));
        this.#size += rest.length;
        return this.#size > MAX_REPLY_BYTES
            ? this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES })
            : { kind: 'incomplete' };
    }
    /** Lines end in CRLF; a bare LF, which some servers send, ends one as well. */
    #finishLine(end) {
        const line = Buffer.concat([...this.#unfinished, end]).toString('utf8');
        this.#unfinished = [];
        return line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    #reset(result) {
        this.#unfinished = [];
        this.#lines = [];
        this.#size = 0;
        return result;
    }
}

;// CONCATENATED MODULE: ./build/probe/conversation.js


/**
 * Commands and replies over any stream, in lock-step: nothing is sent before the reply to the command before it is
 * whole, since Exim and postscreen punish a client that talks out of turn (RFC 5321 section 4.3.1).
 */
class Conversation {
    #stream;
    #parser = new ReplyParser();
    /** Bytes that followed the last reply without having been asked for. */
    bytesAfterReply = 0;
    constructor(stream) {
        this.#stream = stream;
    }
    /**
     * The next reply.
     * @throws DialogueEnded when the stream ends, or what comes is no reply; the stream's error when it fails.
     */
    async reply() {
        for (;;) {
            const result = this.#parser.push(await nextBytes(this.#stream));
            if (result.kind === 'incomplete')
                continue;
            if (result.kind === 'malformed')
                throw new DialogueEnded({ kind: 'malformed-reply', text: result.text });
            if (result.kind === 'too-long')
                throw new DialogueEnded({ kind: 'reply-too-long', limitBytes: result.limitBytes });
            this.bytesAfterReply = result.bytesAfter;
            return result.reply;
        }
    }
    async command(line) {
        this.#stream.write(`${line}\r\n`);
        return this.reply();
    }
}
/** Everything that has arrived, as soon as anything has; leaves the stream paused, ready to be handed to TLS. */
function nextBytes(stream) {
    const ready = stream.read();
    if (ready !== null)
        return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
        const settle = (finish) => {
            stream.off('readable', onReadable).off('end', onEnd).off('close', onEnd).off('error', onError);
            finish();
        };
        const onReadable = () => {
            const bytes = stream.read();
            if (bytes !== null)
                settle(() => resolve(bytes));
        };
        const onEnd = () => settle(() => reject(stream.errored ?? new DialogueEnded({ kind: 'connection-closed' })));
        const onError = (error) => settle(() => reject(error));
        stream.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
        if (stream.destroyed || stream.readableEnded)
            onEnd();
    });
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/probe/dialogue.js


/** Reads the greeting (RFC 5321 section 3.1). */
async function greet(conversation, progress) {
    progress.step = 'greeting';
    const greeting = expected(220, await conversation.reply());
    progress.dialogue = { greeting: greeting.lines.join('\n'), ehloKeywords: [] };
}
/** Says EHLO, or HELO to a server that has no EHLO (RFC 5321 section 3.2), and notes the keywords. */
async function ehlo(conversation, progress, ehloName) {
    progress.step = 'ehlo';
    const reply = await conversation.command(`EHLO ${ehloName}`);
    const isUnknownCommand = reply.code === 500 || reply.code === 502;
    if (isUnknownCommand)
        expected(250, await conversation.command(`HELO ${ehloName}`));
    else
        expected(250, reply);
    const ehloKeywords = isUnknownCommand ? [] : reply.lines.slice(1);
    progress.dialogue = { greeting: progress.dialogue?.greeting ?? '', ehloKeywords };
}
/**
 * Asks for TLS, up to the 220 that allows it (RFC 3207 section 4). What the server sent behind the 220, and so before
 * TLS, is counted and thrown away: a client that used it would take a stranger's words for the server's.
 */
async function startTls(conversation, progress) {
    progress.step = 'starttls';
    const { greeting = '', ehloKeywords = [] } = progress.dialogue ?? {};
    if (!ehloKeywords.some((line) => /^STARTTLS(?:\s|$)/i.test(line))) {
        throw new DialogueEnded({ kind: 'keyword-not-offered', keyword: 'STARTTLS' });
    }
    expected(220, await conversation.command('STARTTLS'));
    const bytesAfterStarttls = conversation.bytesAfterReply;
    if (bytesAfterStarttls > 0)
        progress.dialogue = { greeting, ehloKeywords, bytesAfterStarttls };
}
function expected(code, reply) {
    if (reply.code === code)
        return reply;
    throw new DialogueEnded({ kind: 'smtp-reply', code: reply.code, text: reply.lines.join('\n') });
}
/**
 * The name to say EHLO with where the user chose none: this machine's name if it is a whole domain name, else an
 * address literal, as RFC 5321 section 4.1.4 asks. Never "localhost", which many servers refuse.
 */
function defaultEhloName(localAddress, machineName = (0,external_node_os_namespaceObject.hostname)()) {
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(machineName) && !/^localhost\./i.test(machineName))
        return machineName;
    return localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}

;// CONCATENATED MODULE: external "node:dgram"
const external_node_dgram_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");
;// CONCATENATED MODULE: ./build/probe/route.js

/** What connecting fails with where there may be no route; a router on the way may have said so too. */
const MAYBE_NO_ROUTE = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];
/**
 * Tells "this machine has no route to IPv6" from "the server's network is down", by the machine's own routing table.
 * Hosted runners have no IPv6; a host must not turn red for that.
 */
async function withRouteChecked(cut, endpoint) {
    const { cause } = cut;
    if (cut.step !== 'connect' || cause.kind !== 'system-error' || !MAYBE_NO_ROUTE.includes(cause.code))
        return cut;
    if (await hasRoute(endpoint))
        return cut;
    return { ...cut, cause: { kind: 'no-route', family: endpoint.family } };
}
/** Connecting a UDP socket looks the route up and sends nothing. */
function hasRoute({ address, port, family }) {
    return new Promise((resolve) => {
        const socket = (0,external_node_dgram_namespaceObject.createSocket)(family === 6 ? 'udp6' : 'udp4');
        const answer = (error) => {
            socket.close();
            resolve(error === undefined);
        };
        socket.once('error', answer);
        // Node hands this callback the error, if there is one; its types do not know that.
        socket.connect(port, address, answer);
    });
}

;// CONCATENATED MODULE: ./build/probe/probe.js







/** How long to wait for the goodbye, once everything is known. */
const QUIT_LIMIT_MS = 1000;
/** One endpoint, one look -> what was seen, within one deadline. Throws only for defects of the program. */
async function probe(endpoint, mode, look, options) {
    const started = { at: new Date().toISOString(), ms: performance.now() };
    const deadline = startDeadline(options.limitMs, options.signal);
    const progress = { step: 'connect' };
    const observed = () => ({
        endpoint,
        look,
        startedAt: started.at,
        elapsedMs: Math.round(performance.now() - started.ms),
    });
    let socket = (0,external_node_net_.createConnection)({
        host: endpoint.address,
        port: endpoint.port,
        family: endpoint.family,
    });
    deadline.signal.addEventListener('abort', () => socket.destroy(new Error('the deadline has passed')));
    try {
        await connected(socket);
        const name = options.ehloName ?? defaultEhloName(socket.localAddress ?? '');
        if (mode === 'starttls') {
            const conversation = new Conversation(socket);
            await greet(conversation, progress);
            await ehlo(conversation, progress, name);
            await startTls(conversation, progress);
        }
        progress.step = 'handshake';
        const secured = startHandshake(socket, look.serverName, options.secureContextOf(look.name));
        socket = secured;
        await handshaken(secured);
        const facts = handshakeFacts(secured, look.name);
        const afterwards = await smtpOverTls(secured, mode, name, deadline);
        const said = progress.dialogue && { dialogue: progress.dialogue };
        return { ...observed(), outcome: 'handshake', ...facts, ...said, afterwards };
    }
    catch (error) {
        const cut = await withRouteChecked(cutBy(error, progress, deadline), endpoint);
        if (cut.cause.kind === 'smtp-reply' || cut.cause.kind === 'keyword-not-offered')
            await quit(socket);
        return { ...observed(), ...cut, ...(progress.dialogue && { dialogue: progress.dialogue }) };
    }
    finally {
        deadline.stop();
        socket.destroy();
    }
}
/**
 * The dialogue over TLS, up to QUIT. It proves that the handshake holds: in TLS 1.3 a client has finished before the
 * server has, and learns of a refusal with its first read only.
 */
async function smtpOverTls(socket, mode, name, deadline) {
    const progress = { step: 'greeting' };
    try {
        const conversation = new Conversation(socket);
        if (mode === 'implicit')
            await greet(conversation, progress);
        // RFC 3207 section 4.2: the client has to forget what was said before TLS, and SHOULD begin with EHLO.
        await ehlo(conversation, progress, name);
        await quit(socket);
        return { outcome: 'answered', dialogue: progress.dialogue ?? { greeting: '', ehloKeywords: [] } };
    }
    catch (error) {
        const cut = cutBy(error, progress, deadline);
        const isAboutTls = cut.cause.kind === 'tls-alert' || cut.cause.kind === 'tls-error';
        return isAboutTls ? { ...cut, step: 'handshake' } : cut;
    }
}
function cutBy(error, { step }, deadline) {
    return { outcome: 'interruption', step, cause: deadline.cause() ?? causeOf(error) };
}
function connected(socket) {
    return new Promise((resolve, reject) => {
        socket.once('error', reject);
        socket.once('connect', () => {
            socket.off('error', reject);
            socket.on('error', () => { });
            resolve();
        });
    });
}
/** Takes leave as RFC 5321 section 4.1.1.10 asks. What comes of it does not matter any more. */
async function quit(socket) {
    if (socket.destroyed)
        return;
    const timer = setTimeout(() => socket.destroy(), QUIT_LIMIT_MS);
    try {
        await new Conversation(socket).command('QUIT');
    }
    catch {
        // The server hung up first.
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/probe/looks.js


/** How long the other TLS mode gets: it only has to answer. */
const OTHER_MODE_LIMIT_MS = 5000;
/**
 * Everything there is to see of one endpoint, one connection after the other. A healthy server costs the first
 * connection and those looks that are asked for; only where the first fails is more done, to learn why.
 * @returns the first look, or what had to take its place, and behind it the others.
 */
async function lookAt(endpoint, mode, serverName, looks, options) {
    const look = (name, own = {}, ownMode = mode) => probe(endpoint, ownMode, { name, serverName: name === 'without-sni' ? null : serverName }, { ...options, ...own });
    const first = await look('first');
    if (first.outcome === 'handshake')
        return [first, ...(await extras(first))];
    if (mayBeOfOtherMode(first, mode)) {
        const other = mode === 'starttls' ? 'implicit' : 'starttls';
        const limitMs = Math.min(options.limitMs, OTHER_MODE_LIMIT_MS);
        return [withOtherMode(first, other, await look('first', { limitMs }, other))];
    }
    if (first.step !== 'handshake')
        return [first];
    if (isAboutVersions(first.cause)) {
        const obsolete = await look('obsolete-tls');
        return obsolete.outcome === 'handshake' ? [first, obsolete] : [first];
    }
    if (mayBeAboutSize(first.cause)) {
        const small = await look('small-client-hello');
        // The other looks would send the long one again.
        if (small.outcome === 'handshake')
            return [small];
    }
    return [first];
    async function extras(seen) {
        const observations = [];
        for (const name of looks)
            if (isOfUse(name, seen, serverName))
                observations.push(await look(name));
        return observations;
    }
}
/** A look that could only show again what the first one showed is left out. */
function isOfUse(name, { presentedChain }, serverName) {
    if (name === 'without-sni')
        return serverName !== null;
    if (name !== 'rsa' && name !== 'ecdsa')
        return true;
    return new external_node_crypto_.X509Certificate(presentedChain[0]).publicKey.asymmetricKeyType !== (name === 'rsa' ? 'rsa' : 'ec');
}
/** Silence where a greeting was due, and what is no TLS where TLS was: the port may speak the other mode. */
function mayBeOfOtherMode({ step, cause }, mode) {
    if (mode === 'starttls') {
        return step === 'greeting' && (cause.kind === 'timeout' || cause.kind === 'malformed-reply');
    }
    return step === 'handshake' && cause.kind === 'tls-error';
}
function withOtherMode(first, mode, observation) {
    if (observation.outcome === 'handshake')
        return { ...first, inOtherMode: { mode, works: true } };
    return { ...first, inOtherMode: { mode, works: false, cause: observation.cause } };
}
/** protocol_version (70), and handshake_failure (40), which older servers send in its place. */
function isAboutVersions(cause) {
    if (cause.kind === 'tls-alert')
        return cause.alertNumber === 70 || cause.alertNumber === 40;
    return cause.kind === 'tls-error' && cause.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL';
}
/** Some old servers and middleboxes drop a ClientHello that does not fit one TCP segment. */
function mayBeAboutSize(cause) {
    return cause.kind === 'connection-closed' || cause.kind === 'timeout' || cause.kind === 'system-error';
}

;// CONCATENATED MODULE: ./build/probe/queue.js
/**
 * Runs tasks `concurrency` at a time, in the order given, and never two at once under the same key: mail servers
 * allow one address few connections, and answer the rest with 421.
 */
function queueOf(concurrency) {
    const waiting = [];
    const busy = new Set();
    const startNext = () => {
        while (busy.size < concurrency) {
            const index = waiting.findIndex(({ key }) => !busy.has(key));
            const [next] = index < 0 ? [] : waiting.splice(index, 1);
            if (next === undefined)
                return;
            busy.add(next.key);
            next.start();
        }
    };
    return (key, task) => new Promise((resolve, reject) => {
        const start = () => {
            task()
                .then(resolve, reject)
                .finally(() => {
                busy.delete(key);
                startNext();
            });
        };
        waiting.push({ key, start });
        startNext();
    });
}

;// CONCATENATED MODULE: external "node:dns/promises"
const external_node_dns_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");
;// CONCATENATED MODULE: ./build/probe/resolve.js


/**
 * Every A and AAAA address of a target, in the resolver's order, each once.
 * @throws the resolver's error (ENOTFOUND, EAI_AGAIN, …) or, when the deadline passes first, the deadline's cause.
 */
async function resolve({ host, port }, redirections, deadline) {
    const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
    const dialledHost = redirection?.toHost ?? host;
    const dialledPort = redirection?.toPort ?? port;
    const family = (0,external_node_net_.isIP)(dialledHost);
    if (family !== 0)
        return [{ address: dialledHost, port: dialledPort, family: family }];
    const found = await Promise.race([(0,external_node_dns_promises_namespaceObject.lookup)(dialledHost, { all: true, verbatim: true }), rejectAt(deadline)]);
    const addresses = new Map(found.map(({ address, family: of }) => [address, of]));
    return [...addresses].map(([address, of]) => ({ address, port: dialledPort, family: of }));
}
function rejectAt({ signal }) {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

;// CONCATENATED MODULE: ./build/probe/schedule.js







const FIRST_PAUSE_MS = 1000;
/** A prober of targets that keeps to the limits of `options` over all of them: every address of a target is probed. */
function proberOf(options) {
    const inTurn = queueOf(options.concurrency);
    const pause = options.pause ?? pauseOrStop;
    return async (target) => {
        const serverName = (0,external_node_net_.isIP)(target.host) === 0 ? target.host : null;
        const endpoints = await inTurn(target.host, () => resolved(target, { name: 'first', serverName }, options));
        if (!Array.isArray(endpoints))
            return [endpoints];
        const observed = endpoints.map(async (endpoint) => {
            const look = () => inTurn(endpoint.address, () => lookAt(endpoint, target.mode, serverName, options.looks, options));
            let observations = await look();
            for (let retry = 0; retry < options.retries && isTransportFault(observations[0]); retry++) {
                await pause(FIRST_PAUSE_MS * 2 ** retry, options.signal);
                observations = await look();
            }
            return observations;
        });
        return (await Promise.all(observed)).flat();
    };
}
async function resolved(target, look, options) {
    const startedAt = new Date();
    const deadline = startDeadline(options.limitMs, options.signal);
    try {
        return await resolve(target, options.redirections, deadline);
    }
    catch (error) {
        const cut = { outcome: 'interruption', step: 'resolve', cause: deadline.cause() ?? causeOf(error) };
        const elapsedMs = Date.now() - startedAt.getTime();
        return { endpoint: null, look, startedAt: startedAt.toISOString(), elapsedMs, ...cut };
    }
    finally {
        deadline.stop();
    }
}
/** Faults on the way to the server, after which the same question may be answered; never an answer of the server's. */
function isTransportFault(observation) {
    if (observation?.outcome !== 'interruption' || observation.inOtherMode?.works === true)
        return false;
    return ['timeout', 'system-error', 'connection-closed'].includes(observation.cause.kind);
}
async function pauseOrStop(pauseMs, signal) {
    try {
        await (0,promises_namespaceObject.setTimeout)(pauseMs, undefined, signal && { signal });
    }
    catch {
        // The run has to stop; the next try finds that out, and says so.
    }
}

// EXTERNAL MODULE: ./build/targets/usage-error.js
var usage_error = __nccwpck_require__(3577);
;// CONCATENATED MODULE: ./build/outside.js






/** Where trust starts for these settings. @throws UsageError when a PEM file holds something else. */
function trustAnchorsFor({ trustAnchors, caFile, recording }) {
    if (recording !== null)
        return trustAnchorsOf(recording.anchors.public, recording.anchors.private, recording.trustAnchors);
    // Both verifiers start from the same list, given in so many words: NODE_EXTRA_CA_CERTS does not widen it.
    const publicPem = trustAnchors === null ? external_node_tls_.rootCertificates : certificatesOf(trustAnchors);
    const privatePem = caFile === null ? [] : certificatesOf(caFile);
    const publicSet = trustAnchors === null
        ? `the Mozilla list in Node.js ${process.version} (${publicPem.length} certificates)`
        : `${trustAnchors.file} (${publicPem.length})`;
    const description = caFile === null ? publicSet : `${publicSet} and, as private ones, ${caFile.file} (${privatePem.length})`;
    return trustAnchorsOf(publicPem, privatePem, description);
}
/** The real world for `check`, or in its place a recording: observations, the date, and where trust starts. */
async function outsideOf(settings, anchors, now, signal) {
    const probe = settings.recording === null ? await network(settings, anchors, signal) : recorded(settings.recording);
    const findPath = pathFinder(anchors, now, settings.profiles[settings.profile].limits);
    return { probe, findPath, trustAnchors: anchors.description, now };
}
async function network(settings, anchors, signal) {
    const clientCertificate = settings.looks.includes('client-certificate') ? await newClientCertificate() : null;
    return proberOf({ ...settings, secureContextOf: secureContexts(anchors.pem, clientCertificate), signal });
}
function recorded({ seen }) {
    const observations = new Map(seen.map((one) => [one.target, one.observations]));
    return async (target) => observations.get(target) ?? [];
}
/** Self-signed, like nobody's: a server that minds strangers' certificates minds this one. */
async function newClientCertificate() {
    const { daysFrom, issueEndEntity, newKeys } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(400)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8400));
    const keys = await newKeys();
    const today = new Date();
    const endEntity = { host: 'smtp-cert-check.invalid', notBefore: daysFrom(today, -1), notAfter: daysFrom(today, 1) };
    return { privateKeyPem: keys.privateKeyPem, certificatePem: issueEndEntity(endEntity, keys) };
}
function certificatesOf({ file, text }) {
    try {
        return splitPem(text);
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`cannot use "${file}": ${error.message}; expected certificates in PEM form`);
    }
}

// EXTERNAL MODULE: ./build/recording.js
var recording = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./build/report/index.js + 2 modules
var build_report = __nccwpck_require__(9409);
// EXTERNAL MODULE: ./build/rules/index.js + 28 modules
var rules = __nccwpck_require__(5248);
;// CONCATENATED MODULE: ./build/run.js







/**
 * Checks every target of the settings. When a signal comes or the time for the whole run is over, what is left becomes
 * inconclusive; nothing is lost.
 * @param onProbed told of each target's observations as they come in.
 */
async function run(settings, onProbed) {
    const now = settings.now ?? (settings.recording === null ? new Date() : new Date(settings.recording.judgedAt));
    const stop = new AbortController();
    const onSignal = () => stop.abort({ kind: 'aborted' });
    const { totalLimitMs } = settings;
    const timer = setTimeout(() => stop.abort({ kind: 'run-timeout', limitMs: totalLimitMs }), totalLimitMs);
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
        const anchors = trustAnchorsFor(settings);
        const outside = await outsideOf(settings, anchors, now, stop.signal);
        const probe = async (target) => {
            const observations = await outside.probe(target);
            onProbed?.(observations);
            return observations;
        };
        const report = await check(settings.targets, rules/* rules */.a, settings, { ...outside, probe });
        if (settings.recordFile !== null) {
            const chains = report.targets
                .flatMap((target) => target.observations)
                .flatMap((one) => (one.outcome === 'handshake' ? [one.presentedChain] : []));
            (0,external_node_fs_.writeFileSync)(settings.recordFile, (0,recording/* renderRecording */.C)(report, settings.judgedBy, anchorsOfUse(anchors, chains)));
        }
        return report;
    }
    finally {
        clearTimeout(timer);
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
}
/** Writes the report to every file asked for; what goes to standard output is left to the caller. */
function writeReports(report, { outputs }) {
    for (const { format, file } of outputs)
        if (file !== null)
            (0,external_node_fs_.writeFileSync)(file, build_report/* renderers */.Z[format](report));
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ argumentsOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _targets_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6503);
/* harmony import */ var _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3577);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4663);




/**
 * argv (without node and the script) -> what was given.
 * @throws UsageError for an unknown option, a missing value or a target that cannot be read.
 */
function argumentsOf(argv) {
    const options = Object.fromEntries((0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f5)('command').map(({ name, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', multiple: true },
    ]));
    const { values, positionals } = parsed(argv, options);
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.map(String)]));
    for (const { name, isList } of (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f5)('command')) {
        const values = given[name] ?? [];
        if (!isList && values.length > 1)
            throw new _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--${name} is given ${values.length} times: expected it once`);
    }
    return { given, targets: positionals.map(_targets_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .h) };
}
function parsed(argv, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options: options ?? {}, allowPositionals: true, strict: true });
    }
    catch (error) {
        const [message = ''] = error.message.split('. ');
        const quoted = message.replaceAll("'", '"').replace(/^./, (first) => first.toLowerCase());
        throw new _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${quoted}: expected the options that --help lists`);
    }
}


/***/ }),

/***/ 5717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4663);

const WIDTH = 78;
const INDENT = ' '.repeat(6);
/** The command's help, for the terminal and for README. */
function helpText() {
    const options = (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsOf */ .f5)('command').map(({ name, value, isList, default: standard, help }) => {
        const head = `  --${name}${value === undefined ? '' : ` ${value}`}${isList ? '  (repeatable)' : ''}`;
        const note = standard === undefined ? '' : ` [default: ${standard}]`;
        return [head, ...wrapped(help + note)].join('\n');
    });
    return `smtp-cert-check [options] TARGET...

Checks the certificates of SMTP servers as Gmail's "Send mail as" would, and how
long they still last.

TARGET
      HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587),
      submissions://HOST or smtps://HOST (465). Without a port 587. Port 465 is
      implicit TLS, every other STARTTLS; +starttls or +implicit overrides.

Options
${options.join('\n')}

Exit codes
${_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.map(([code, meaning]) => `  ${code}   ${meaning}`).join('\n')}

Examples
  smtp-cert-check mail.example.com submissions://mail.example.com
  smtp-cert-check --targets-file hosts.txt --format text --format json=a.json
`;
}
function wrapped(text) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && INDENT.length + line.length + 1 + word.length > WIDTH) {
            lines.push(INDENT + line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, INDENT + line];
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runSettingsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./build/profiles/index.js + 2 modules
var profiles = __nccwpck_require__(2032);
// EXTERNAL MODULE: ./build/recording.js
var recording = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/targets/usage-error.js
var usage_error = __nccwpck_require__(3577);
;// CONCATENATED MODULE: ./build/targets/connect-to.js


const PART = String.raw `(\[[^\]]+\]|[^:[\]]*)`;
const FORM = new RegExp(`^${PART}:(\\d*):${PART}:(\\d*)$`);
/**
 * "mx.example.com:587:127.0.0.1:2587" -> Redirection; an empty part stands for any host or port, or for the target's own.
 * @throws UsageError
 */
function parseConnectTo(text) {
    const refuse = (expected) => {
        throw new usage_error/* UsageError */.e(`cannot read connect-to "${text}": expected ${expected}`);
    };
    const [, host, port, toHost, toPort] = FORM.exec(text) ?? refuse('HOST:PORT:ADDRESS:PORT, for example mx.example.com:25::2525');
    return { host: hostOf(host), port: portOf(port), toHost: hostOf(toHost), toPort: portOf(toPort) };
    function portOf(digits = '') {
        if (digits === '')
            return null;
        return Number(digits) >= 1 && Number(digits) <= 65535 ? Number(digits) : refuse('a port from 1 to 65535');
    }
    function hostOf(part = '') {
        const name = part.replace(/^\[|\]$/g, '').toLowerCase();
        if (part.startsWith('[') && (0,external_node_net_.isIP)(name) !== 6)
            refuse('an IPv6 address in the brackets');
        return name === '' ? null : name;
    }
}

// EXTERNAL MODULE: ./build/targets/list.js
var targets_list = __nccwpck_require__(6025);
;// CONCATENATED MODULE: ./build/targets/list-file.js




/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
async function readTargetsFile(file) {
    const text = readTextFile(file, 'a file of targets');
    const targets = ['.yml', '.yaml'].includes((0,external_node_path_namespaceObject.extname)(file).toLowerCase())
        ? (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(778)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8778))).parseYamlList(text, file)
        : (0,targets_list/* parseList */.E1)(text, file, true);
    if (targets.length === 0)
        throw new usage_error/* UsageError */.e(`${file}: no target in the file: expected one HOST[:PORT] a line`);
    return targets;
}
/** @throws UsageError that says which file was wanted for what. */
function readTextFile(file, purpose) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`cannot read "${file}": ${error.code}; expected ${purpose}`);
    }
}

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __nccwpck_require__(4663);
;// CONCATENATED MODULE: ./build/settings/threshold.js
const UNIT_MS = { d: 86_400_000, h: 3_600_000 };
/** "30%", "14d", "48h" or "auto" (what `auto` says) -> Threshold; null: none of these. */
function parseThreshold(text, auto) {
    if (text === 'auto')
        return auto;
    const [, digits, unit] = /^(\d{1,5}(?:\.\d{1,3})?)([%dh])$/.exec(text) ?? [];
    if (digits === undefined)
        return null;
    if (unit !== '%')
        return { kind: 'duration', durationMs: Number(digits) * UNIT_MS[unit] };
    return Number(digits) <= 100 ? { kind: 'ratio', ratio: Number(digits) / 100 } : null;
}

;// CONCATENATED MODULE: ./build/settings/run-settings.js










/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @throws UsageError that names the setting, the value and what was expected.
 */
async function runSettingsOf(given, listed) {
    const recording = recordingOf(given, listed);
    return settingsFrom({ ...recording?.judgedBy, ...given }, listed, recording);
}
/** The settings that decide how observations are judged: a recording keeps them. */
const JUDGING = ['profile', 'warn-below', 'fail-below', 'fail-on', 'on-inconclusive'];
async function settingsFrom(given, listed, recording) {
    const text = (name) => given[name]?.at(-1) ?? defaultOf(name);
    const list = (name) => given[name] ?? [];
    const readWith = (name, read, expected) => {
        const value = text(name) ?? '';
        const result = read(value);
        if (result === null)
            throw new usage_error/* UsageError */.e(`cannot read ${name} "${value}": expected ${expected}`);
        return result;
    };
    const choice = (name, choices) => readWith(name, (value) => choices.find((one) => one === value) ?? null, choices.join(', ').replace(/, ([^,]+)$/, ' or $1'));
    const count = (name, least, most) => readWith(name, (value) => wholeNumber(value, least, most), `a whole number from ${least} to ${most}`);
    const threshold = (name, auto) => readWith(name, (value) => parseThreshold(value, auto), 'auto, or a number with %, d or h, for example 30%, 14d or 48h');
    const pem = (name) => {
        const file = text(name);
        return file === null ? null : { file, text: readTextFile(file, `the PEM file of ${name}`) };
    };
    const fromFile = text('targets-file');
    const chosen = {
        warnBelow: threshold('warn-below', profiles/* profiles */.x.gmail.limits.warnBelow),
        failBelow: threshold('fail-below', profiles/* profiles */.x.gmail.limits.failBelow),
    };
    const withThresholds = (profile) => ({ ...profile, limits: { ...profile.limits, ...chosen } });
    const checkRun = text('check-run');
    return {
        targets: (0,targets_list/* uniqueTargets */.yA)(recording?.seen.map(({ target }) => target) ?? [
            ...listed,
            ...(fromFile === null ? [] : await readTargetsFile(fromFile)),
        ]),
        profile: choice('profile', ['gmail', 'strict']),
        profiles: { gmail: withThresholds(profiles/* profiles */.x.gmail), strict: withThresholds(profiles/* profiles */.x.strict) },
        caFile: pem('ca-file'),
        trustAnchors: pem('trust-anchors'),
        redirections: list('connect-to').map(parseConnectTo),
        now: text('now') === null
            ? null
            : readWith('now', dateOf, 'an ISO 8601 date, for example 2027-01-31 or 2027-01-31T12:00:00Z'),
        exitPolicy: {
            failOn: choice('fail-on', ['error', 'warning', 'never']),
            onInconclusive: choice('on-inconclusive', ['fail', 'warn', 'ignore']),
        },
        limitMs: count('timeout-ms', 1, 600_000),
        retries: count('retries', 0, 10),
        concurrency: count('concurrency', 1, 1000),
        ehloName: text('ehlo-name') === null
            ? null
            : readWith('ehlo-name', ehloNameOf, 'a domain name or an address literal such as [192.0.2.1]'),
        looks: readWith('looks', looksOf, `all, none, or a list of ${EXTRA_LOOKS.join(', ')}`),
        totalLimitMs: count('total-timeout-ms', 1, 86_400_000),
        outputs: outputsOf(list('format')),
        recordFile: writableFile(text('record')),
        recording,
        judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
        checkRun: checkRun === null ? null : { name: checkRun, token: text('github-token') ?? '' },
    };
}
function recordingOf(given, listed) {
    const file = given.replay?.at(-1);
    if (file === undefined)
        return null;
    const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
    if (other !== undefined) {
        throw new usage_error/* UsageError */.e(`cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`);
    }
    return (0,recording/* parseRecording */.f)(readTextFile(file, 'a recording, as --record writes it'), file);
}
/** What a recording holds already, or what has no meaning without a network. */
const ONLY_LIVE = ['targets-file', 'ca-file', 'trust-anchors', 'connect-to', 'record'];
const EXTRA_LOOKS = [
    'without-sni',
    'rsa',
    'ecdsa',
    'client-certificate',
    'tls1.2',
    'obsolete-tls',
];
function looksOf(text) {
    if (text === 'all')
        return EXTRA_LOOKS;
    if (text === 'none')
        return [];
    const names = text.split(',').map((name) => name.trim());
    const known = EXTRA_LOOKS.filter((look) => names.includes(look));
    return names.every((name) => EXTRA_LOOKS.includes(name)) ? known : null;
}
function writableFile(file) {
    if (file !== null)
        requireFolderOf(file);
    return file;
}
function defaultOf(name) {
    const { default: standard } = settings/* settings */.W0.find((one) => one.name === name) ?? {};
    // "${{ … }}" is for the runner to fill in.
    return standard === undefined || standard.startsWith('$') ? null : standard;
}
function wholeNumber(text, least, most) {
    return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
}
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
/** A date without a time is its first instant in UTC; a time has to say its zone. */
function dateOf(text) {
    const day = ISO_DATE.exec(text)?.[1];
    // JavaScript takes 30 February for 2 March.
    if (day === undefined || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))
        return null;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? null : date;
}
/** RFC 5321 section 4.1.2: a domain or an address literal. Anything else could carry a command of its own. */
function ehloNameOf(text) {
    return /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:-]+\])$/i.test(text) && text.length <= 255 ? text : null;
}
const FORMATS = ['text', 'json', 'markdown'];
function outputsOf(values) {
    const outputs = values.map((value) => {
        const [name = '', ...file] = value.split('=');
        const format = FORMATS.find((one) => one === name);
        if (format === undefined || (value.includes('=') && file.join('=') === '')) {
            throw new usage_error/* UsageError */.e(`cannot read format "${value}": expected ${FORMATS.join(', ')}, or one of them with =FILE`);
        }
        return { format, file: value.includes('=') ? file.join('=') : null };
    });
    const places = outputs.map(({ file }) => file ?? '(standard output)');
    const twice = places.find((place, index) => places.indexOf(place) < index);
    if (twice !== undefined)
        throw new usage_error/* UsageError */.e(`two formats would go to ${twice}: expected FORMAT=FILE with different files`);
    for (const { file } of outputs)
        if (file !== null)
            requireFolderOf(file);
    return outputs;
}
/** Found out before anything is probed, not when the report is ready and has no place to go. */
function requireFolderOf(file) {
    try {
        (0,external_node_fs_.accessSync)((0,external_node_path_namespaceObject.dirname)(file), external_node_fs_.constants.W_OK);
    }
    catch (error) {
        const { code } = error;
        throw new usage_error/* UsageError */.e(`cannot write "${file}": ${code}; expected a file in a folder that exists and may be written to`);
    }
}


/***/ }),

/***/ 4663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ settings),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   hS: () => (/* binding */ exitCodes)
/* harmony export */ });
const settings = [
    {
        name: 'hosts',
        of: 'action',
        value: 'TARGET',
        isList: true,
        help: 'The SMTP servers to check, one a line: HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587) or submissions://HOST (465). Without a port 587.',
    },
    {
        name: 'targets-file',
        of: 'both',
        value: 'FILE',
        help: 'A file of targets, one a line with # comments, or YAML. Findings point at its lines.',
    },
    {
        name: 'profile',
        of: 'both',
        value: 'gmail|strict',
        default: 'gmail',
        help: 'Whose rules to judge by. strict accepts the private CAs of ca-file, gmail does not.',
    },
    {
        name: 'warn-below',
        of: 'both',
        value: 'THRESHOLD',
        default: 'auto',
        help: 'Warn when less lifetime remains: N% of the lifetime, Nd (days), Nh (hours), or auto (30 %, at most 30 days).',
    },
    {
        name: 'fail-below',
        of: 'both',
        value: 'THRESHOLD',
        default: 'auto',
        help: 'Fail when less lifetime remains: N%, Nd, Nh, or auto (20 %, at most 14 days).',
    },
    {
        name: 'fail-on',
        of: 'both',
        value: 'error|warning|never',
        default: 'error',
        help: 'The mildest finding that fails the run.',
    },
    {
        name: 'on-inconclusive',
        of: 'both',
        value: 'fail|warn|ignore',
        default: 'fail',
        help: 'What to make of a target that could not be tested from here, such as port 25 behind a cloud firewall.',
    },
    {
        name: 'ca-file',
        of: 'both',
        value: 'PEM',
        help: 'A file of private CA certificates to trust beside the public ones.',
    },
    {
        name: 'trust-anchors',
        of: 'both',
        value: 'PEM',
        help: 'A file of CA certificates that replaces the public set (the Mozilla list in the running Node.js).',
    },
    {
        name: 'connect-to',
        of: 'both',
        value: 'HOST:PORT:ADDRESS:PORT',
        isList: true,
        help: 'Connect to ADDRESS:PORT in place of HOST:PORT; names are judged by HOST. An empty part means any, or the same.',
    },
    {
        name: 'now',
        of: 'both',
        value: 'ISO-8601',
        help: 'Judge the certificates as of this date, for example 2027-01-31 or 2027-01-31T12:00:00Z.',
    },
    {
        name: 'looks',
        of: 'both',
        value: 'LIST',
        default: 'without-sni,rsa,ecdsa',
        help: 'Further looks at each address, one connection each: all, none, or a list of without-sni, rsa, ecdsa, client-certificate, tls1.2, obsolete-tls.',
    },
    {
        name: 'timeout-ms',
        of: 'both',
        value: 'N',
        default: '20000',
        help: 'The time limit for each connection, from its first packet to QUIT, in milliseconds.',
    },
    {
        name: 'total-timeout-ms',
        of: 'both',
        value: 'N',
        default: '900000',
        help: 'The time limit for the whole run, in milliseconds; what is left then is inconclusive.',
    },
    {
        name: 'retries',
        of: 'both',
        value: 'N',
        default: '1',
        help: 'How often to try an address again after a fault of the network.',
    },
    {
        name: 'concurrency',
        of: 'both',
        value: 'N',
        default: '32',
        help: 'Connections open at the same time; never more than one to an address.',
    },
    {
        name: 'ehlo-name',
        of: 'both',
        value: 'NAME',
        help: "The name to say EHLO with. Default: this machine's domain name, else its address as a literal.",
    },
    {
        name: 'format',
        of: 'both',
        value: 'FORMAT[=FILE]',
        isList: true,
        help: 'Write the report as text, json or markdown, to FILE or to standard output.',
    },
    {
        name: 'check-run',
        of: 'action',
        value: 'NAME',
        help: 'Also post the result as a check run of this name on the commit; needs github-token with checks: write.',
    },
    {
        name: 'github-token',
        of: 'action',
        value: 'TOKEN',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner to evaluate.
        default: '${{ github.token }}',
        help: 'Used for check-run only.',
    },
    {
        name: 'record',
        of: 'both',
        value: 'FILE',
        help: 'Also write what was observed to FILE, to be judged again with --replay.',
    },
    {
        name: 'replay',
        of: 'command',
        value: 'FILE',
        help: 'Judge a recording again, offline, by the settings and the date it was made with; other options override them.',
    },
    {
        name: 'demo',
        of: 'command',
        help: 'Start good and bad mail servers on this machine, check them, and say whether every bad one was caught.',
    },
    { name: 'help', of: 'command', help: 'Show this help.' },
    { name: 'version', of: 'command', help: 'Show the version.' },
];
/** The settings of the action or of the command, in the table's order. */
function settingsOf(where) {
    return settings.filter(({ of }) => of === 'both' || of === where);
}
/** The exit codes of the command, which the action's verdict follows. All others are reserved. */
const exitCodes = [
    [0, 'every target passed; warnings are allowed'],
    [1, 'at least one finding at or above fail-on'],
    [2, 'a setting, a target or a file cannot be read; nothing was probed'],
    [3, 'at least one target could not be tested, and no other failed'],
    [4, 'an internal error; the message names the place'],
];


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   YT: () => (/* binding */ targetWith),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   yA: () => (/* binding */ uniqueTargets)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6503);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3577);


/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`. The only key is `profile`.
 * @param file where the lines come from, for errors; kept in the targets when it is a file of the repository.
 * @throws UsageError with file and line.
 */
function parseList(text, file, isFile) {
    return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
        const [first, ...options] = content
            .replace(/^\uFEFF/, '')
            .replace(/(^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        if (first === undefined || first === '')
            return [];
        const location = { file, line: index + 1 };
        return [locate(location, () => targetWith(first, options.map(keyAndValue), isFile ? location : undefined))];
    });
}
/** One target and its options, as a list or a YAML file gives them. */
function targetWith(text, options, writtenAt) {
    const target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTarget */ .h)(text);
    for (const [key, value] of options) {
        if (key !== 'profile')
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`cannot read option "${key}": expected profile=gmail or profile=strict`);
        if (value !== 'gmail' && value !== 'strict') {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`cannot read profile "${value}": expected gmail or strict`);
        }
    }
    const profile = options.at(-1)?.[1];
    return { ...target, ...(profile && { profile }), ...(writtenAt && { writtenAt }) };
}
function keyAndValue(option) {
    const at = option.indexOf('=');
    if (at < 1)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`cannot read "${option}": expected one target a line, then key=value options`);
    return [option.slice(0, at), option.slice(at + 1)];
}
/** Runs a reader and puts "file:line: " before its errors. */
function locate({ file, line }, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${file}:${line}: ${error.message}`);
        throw error;
    }
}
/**
 * All targets of the run, as given.
 * @throws UsageError when there is none or when one is listed twice.
 */
function uniqueTargets(targets) {
    if (targets.length === 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e('no target given: expected at least one HOST[:PORT]');
    const known = new Map();
    for (const target of targets) {
        const key = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`;
        const first = known.get(key);
        if (first !== undefined) {
            const at = ({ writtenAt }) => (writtenAt === undefined ? '' : ` at ${writtenAt.file}:${writtenAt.line}`);
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`target "${key}"${at(target)} is listed already${at(first)}: expected each host and port once`);
        }
        known.set(key, target);
    }
    return targets;
}


/***/ }),

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseTarget)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./build/targets/usage-error.js
var usage_error = __nccwpck_require__(3577);
;// CONCATENATED MODULE: ./build/targets/parse.js



const DEFAULT_PORT = 587;
/** Registered service names (IANA, RFC 8314 section 7.3) and the older "smtps" -> port and mode. */
const SCHEMES = {
    smtp: { port: 25, mode: 'starttls' },
    submission: { port: 587, mode: 'starttls' },
    submissions: { port: 465, mode: 'implicit' },
    smtps: { port: 465, mode: 'implicit' },
};
const TARGET = /^(?:(?<scheme>[a-z][a-z0-9.-]*):\/\/)?(?:\[(?<v6>[^\]]*)\]|(?<name>[^:[\]/?#@+\s]+))(?::(?<port>[^+]*))?(?:\+(?<mode>.*))?$/i;
/**
 * "mx.example.com:465" -> Target.
 * @throws UsageError that shows the accepted form.
 */
function parseTarget(text) {
    const refuse = (expected) => {
        throw new usage_error/* UsageError */.e(`cannot read target "${text}": expected ${expected}`);
    };
    if (/[/?#]/.test(text.replace(/^[^/]*:\/\//, '')))
        refuse('nothing after the port; a mail server has no URL path');
    if ((0,external_node_net_.isIP)(text) === 6)
        refuse('an IPv6 address in brackets, for example [2001:db8::1]:587');
    const parts = TARGET.exec(text)?.groups ?? refuse('HOST[:PORT], for example mx.example.com:587');
    const { scheme, v6, name, port: portText, mode: modeText } = parts;
    const service = scheme === undefined ? undefined : SCHEMES[scheme.toLowerCase()];
    if (scheme !== undefined && service === undefined)
        refuse(`one of ${Object.keys(SCHEMES).join('://, ')}://`);
    const port = portText === undefined ? (service?.port ?? DEFAULT_PORT) : Number(portText);
    if (portText !== undefined && !/^\d{1,5}$/.test(portText))
        refuse('HOST[:PORT], for example mx.example.com:587');
    if (port < 1 || port > 65535)
        refuse('a port from 1 to 65535');
    if (modeText !== undefined && modeText !== 'starttls' && modeText !== 'implicit')
        refuse('+starttls or +implicit after the port');
    const modeByPort = port === 465 ? 'implicit' : 'starttls';
    const isPortOfOtherMode = service !== undefined && [25, 465, 587].includes(port) && service.mode !== modeByPort;
    if (modeText === undefined && isPortOfOtherMode) {
        refuse(`+starttls or +implicit after the port, because ${scheme}:// and port ${port} say different things`);
    }
    const mode = modeText ?? service?.mode ?? modeByPort;
    const host = v6 === undefined ? nameOf(name) : v6Of(v6);
    if (host === null) {
        return refuse(v6 === undefined ? 'a host name or an IP address, for example mx.example.com' : 'an IPv6 address in the brackets');
    }
    return { host, port, mode, referenceIdentifiers: [host] };
}
function v6Of(text) {
    // A zone ("fe80::1%eth0") names an interface of one machine, not a mail server.
    return (0,external_node_net_.isIP)(text) === 6 && !text.includes('%') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : null;
}
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A DNS name in lower case and A-labels without its trailing dot, or an IPv4 literal; null: neither. */
function nameOf(text) {
    if ((0,external_node_net_.isIP)(text) === 4)
        return text;
    const host = (0,external_node_url_namespaceObject.domainToASCII)(text.replace(/\.$/, ''));
    // Node.js 24 lets an A-label pass that no U-label stands behind.
    if ((0,external_node_url_namespaceObject.domainToUnicode)(host).includes('xn--'))
        return null;
    const labels = host.split('.');
    const isIpLike = /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '');
    return host.length <= 253 && !isIpLike && labels.every((label) => LABEL.test(label)) ? host : null;
}


/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The user asked for something that cannot be done as written: what, where, and what was expected. Exit code 2. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ repositoryUrl),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The program's version; a test holds it to package.json, which the bundle does not carry. */
const version = '1.0.0';
/** Where the pages live that findings link to. */
const repositoryUrl = 'https://github.com/smtp-cert-check/smtp-cert-check';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
