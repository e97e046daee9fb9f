package cn.jiazhu.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/// Cuts the Bold font of the repository from the whole one (npm `@expo-google-fonts/noto-serif-sc` 0.4.3, file
/// `700Bold/NotoSerifSC_700Bold.ttf`): `java … cn.jiazhu.render.CutBold <whole font> <subset>`. Run only when the face
/// gets new bold characters; what is committed was cut before glyphs became lean.
final class CutBold {

    private static final String HAN = "一级建造师注册证书一级造价工程师注册证书使用有效期注册专业注册有效期年月日至第次加注" + "演示环境签发，不具法律效力电子证照演示专用章原件未加注";

    private CutBold() {}

    public static void main(String[] args) throws IOException {
        var characters = new TreeSet<Integer>();
        HAN.codePoints().forEach(characters::add);
        for (int c = ' '; c <= '~'; c++) {
            characters.add(c);
        }
        var whole = new Typeface(Files.readAllBytes(Path.of(args[0])));
        Files.write(
                Path.of(args[1]),
                Subsetter.cut(whole, characters, 1, glyph -> unchanged(whole, glyph))
                        .file()
                        .array());
    }

    private static byte[] unchanged(Typeface whole, int glyph) {
        ByteBuffer description = whole.description(glyph);
        byte[] bytes = new byte[description.capacity()];
        description.get(0, bytes);
        return bytes;
    }
}
