package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;

/// The keys of a sandbox, made anew for each run of the tests.
final class DemoKeys {

    static final Signer SIGNER = made();

    private DemoKeys() {}

    private static Signer made() {
        try {
            var folder = Files.createTempDirectory("keys").resolve("keys");
            return new Rendering.Keys(folder, "", new SecureRandom())
                    .openForSandbox(Instant.parse("2026-03-09T02:15:30Z"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
