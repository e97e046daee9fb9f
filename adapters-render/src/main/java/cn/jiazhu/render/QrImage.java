package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/// A QR symbol as a PNG of one bit a pixel and eight pixels a module: viewers that smooth images leave its edges sharp,
/// and a row of modules is a row of bytes. Packed by a Huffman code made for such rows and nothing else (RFC 1951),
/// since a zlib gives other bytes on another machine; a tenth of what the same symbol takes as an outline.
final class QrImage {

    private static final int PIXELS = 8;
    private static final int LONGEST_MATCH = 258;

    private final QrCode symbol;
    private final int row;
    private final Deflating out;

    private QrImage(QrCode symbol) {
        this.symbol = symbol;
        row = 1 + symbol.side();
        out = new Deflating(row * row);
    }

    static ImageFile of(QrCode symbol) {
        int side = PIXELS * symbol.side();
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        var head = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1);
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", new QrImage(symbol).packed());
        chunk(file, "IEND", new byte[0]);
        return ImageFile.read(Bytes.of(file.toByteArray()));
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] whole = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(whole);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(whole);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private byte[] packed() {
        var sum = new Adler32();
        codes();
        byte[] rows = new byte[PIXELS * row];
        for (int y = 0; y < symbol.side(); y++) {
            literals(y, rows);
            for (int left = (PIXELS - 1) * row; left > 0; left -= LONGEST_MATCH) {
                match(Math.min(left, LONGEST_MATCH));
            }
            for (int i = 1; i < PIXELS; i++) {
                System.arraycopy(rows, 0, rows, i * row, row);
            }
            sum.update(rows);
        }
        out.code(0b110000, 6);
        byte[] block = out.ended();
        return ByteBuffer.allocate(2 + block.length + 4)
                .putShort((short) 0x7801)
                .put(block)
                .putInt((int) sum.getValue())
                .array();
    }

    /// Behind PNG's filter "none" a byte for each module, of which white is 1.
    private byte module(int x, int y) {
        return (byte) (x == 0 || symbol.isDark(x - 1, y) ? 0 : 0xFF);
    }

    /// The head of the only block. Lengths of the codes: literal 0 has 1 bit, literal 255 has 2, the end (256) and
    /// symbol 257 have 6, all lengths from 258 on 7; the 16 distances have 4.
    private void codes() {
        out.put(1, 1);
        out.put(2, 2);
        out.put(286 - 257, 5);
        out.put(16 - 1, 5);
        out.put(18 - 4, 4);
        for (int length : new int[] {2, 0, 3, 0, 0, 3, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 3}) {
            out.put(length, 3);
        }
        out.code(0b010, 3);
        zeros(138);
        zeros(116);
        out.code(0b011, 3);
        out.code(0b101, 3);
        out.code(0b101, 3);
        out.code(0b110, 3);
        repeated(27);
        out.code(0b100, 3);
        repeated(15);
    }

    private void zeros(int times) {
        out.code(0b111, 3);
        out.put(times - 11, 7);
    }

    /// The length before, so many times, in sixes; three at least are left.
    private void repeated(int times) {
        for (int left = times; left > 0; left -= 6) {
            out.code(0b00, 2);
            out.put(Math.min(left, 6) - 3, 2);
        }
    }

    /// A row of modules: 0 is the bit 0, 255 the bits 1 and 0.
    private void literals(int y, byte[] rows) {
        long line = 0;
        int length = 0;
        for (int x = 0; x < row; x++) {
            rows[x] = module(x, y);
            line |= (long) (rows[x] & 1) << length;
            length += 1 + (rows[x] & 1);
            if (length > 48) {
                out.put(line, length);
                line = 0;
                length = 0;
            }
        }
        out.put(line, length);
    }

    /// What stood one row before.
    private void match(int length) {
        out.code(0b1100100 + Deflating.lengthSymbol(length) - 258, 7).restOfLength(length);
        out.code(Deflating.distanceSymbol(row), 4).restOfDistance(row);
    }
}
