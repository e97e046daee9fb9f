"""Puts golden splices together without a line of ours: `expand.py GOLDEN.zip`. For a blob stands its digest."""
import hashlib, sys, zipfile, zlib

golden = zipfile.ZipFile(sys.argv[1])


def parts(name, common):
    splice, words = golden.read(name + ".splice"), golden.read(name + ".dictionary")
    assert splice[0] == 2 and splice[1:33] == hashlib.sha256(words).digest()
    plain = zlib.decompressobj(-15, zdict=(words + common)[-32768:]).decompress(splice[33:])
    while plain:
        kind, length = plain[0], 32 if plain[0] == 1 else int.from_bytes(plain[1:5], "big")
        yield kind, plain[5 : 5 + length]
        plain = plain[5 + length :]


pdf = list(parts("pdf", b""))
ofd = parts("ofd", b"".join(part for kind, part in pdf if kind > 0))
for file in pdf, ofd:
    print(hashlib.sha256(b"".join(part for kind, part in file)).hexdigest())
