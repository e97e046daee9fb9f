package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for a secret in whatever form it may have been written.
///
/// @param forms as bytes, one character each
record Traces(List<String> forms) {

    /// A number: whole, masked in part, in base64 wherever it stood in a longer text, in a URL, in hexadecimal, in
    /// UTF-16.
    static Traces ofNumber(String number) {
        String head = number.substring(0, number.length() - 4);
        String tail = number.substring(3);
        String masked =
                number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
        var forms = new ArrayList<>(List.of(number, head, tail, masked));
        forms.addAll(encoded(number));
        return new Traces(forms);
    }

    static Traces ofName(String name) {
        var forms = new ArrayList<>(List.of(
                bytes(name),
                bytes(name.codePoints().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()))));
        forms.addAll(encoded(name));
        return new Traces(forms);
    }

    private static List<String> encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        var percent = new StringBuilder();
        for (byte b : utf8) {
            percent.append("%%%02X".formatted(b));
        }
        return Stream.concat(
                        Stream.of(
                                percent.toString(),
                                HexFormat.of().formatHex(utf8),
                                new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
                        Stream.of("", "a", "ab").map(before -> base64After(before, utf8)))
                .toList();
    }

    /// What base64 makes of it behind so many other bytes, without the characters that these share.
    private static String base64After(String before, byte[] utf8) {
        String text = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(
                        (before + new String(utf8, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        return text.substring(before.isEmpty() ? 0 : before.length() + 1, text.length() - 1);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// The forms that are there.
    List<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.stream().filter(text::contains).toList();
    }

    /// Every file in which one is, with the form.
    List<String> under(Path folder, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(wanted)
                    .flatMap(file -> in(read(file)).stream().map(form -> folder.relativize(file) + ": " + form))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A running database removes files as it likes.
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
