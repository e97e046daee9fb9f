package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.util.List;
import java.util.function.Consumer;

/// What is ordered brings no image: those that are known stay.
final class WithoutImages implements RegistrySource {

    @Override
    public void read(Consumer<Item> to) {}

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return new Image(new HolderImage.Missing(), List.of());
    }

    @Override
    public long rows() {
        return 0;
    }
}
