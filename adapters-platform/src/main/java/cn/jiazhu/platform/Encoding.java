package cn.jiazhu.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// UTF-8 or GB 18030, told by the whole file: Chinese text of the one is hardly ever well-formed in the other. One
/// broken byte does not turn a UTF-8 file into nonsense; it costs its row.
final class Encoding {

    private static final Charset GB_18030 = Charset.forName("GB18030");

    /// Three bytes and more; what takes two is as often half of GB 18030.
    private static final int HAN_AND_BEYOND = 0x0800;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
    private final CharBuffer text = CharBuffer.allocate(64 * 1024);
    private long wellFormed;
    private long malformed;

    private Encoding() {}

    static Charset of(Path file) throws IOException {
        try (ReadableByteChannel channel = Files.newByteChannel(file)) {
            var encoding = new Encoding();
            encoding.count(channel);
            return encoding.malformed > encoding.wellFormed ? GB_18030 : StandardCharsets.UTF_8;
        }
    }

    private void count(ReadableByteChannel channel) throws IOException {
        boolean more = true;
        while (more) {
            more = channel.read(bytes) >= 0;
            bytes.flip();
            decode(!more);
            bytes.compact();
        }
    }

    private void decode(boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, text, end);
            if (result.isError()) {
                malformed++;
                bytes.position(bytes.position() + result.length());
            }
            wellFormed += text.flip().chars().filter(c -> c >= HAN_AND_BEYOND).count();
            text.clear();
        } while (!result.isUnderflow());
    }
}
