package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// What is left of a file of which so many items have been dealt with: it is read in the same order each time.
record Rest(RegistrySource source, long dealtWith) implements RegistrySource {

    @Override
    public void read(Consumer<Item> to) {
        var left = new AtomicLong(dealtWith);
        source.read(item -> {
            if (left.getAndDecrement() <= 0) {
                to.accept(item);
            }
        });
    }

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return source.image(line, number, kind);
    }

    @Override
    public long rows() {
        return source.rows();
    }
}
