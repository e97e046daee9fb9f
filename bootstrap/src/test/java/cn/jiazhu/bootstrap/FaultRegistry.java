package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.util.List;
import java.util.function.Consumer;

/// Images for everybody who is reported, the same ones; the reports are handed over beside it.
///
/// @param photo a seed; 0: none
record FaultRegistry(int photo) implements RegistrySource {

    private static final Image NONE = new Image(new HolderImage.Missing(), List.of());

    @Override
    public void read(Consumer<Item> to) {}

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return switch (kind) {
            case PHOTO -> photo == 0 ? NONE : stored(Sandbox.photo(photo));
            case SIGNATURE -> stored(Sandbox.signature(1));
        };
    }

    private static Image stored(Bytes bytes) {
        return new Image(new HolderImage.Stored(bytes.sha256(), bytes.sha256()), List.of(bytes));
    }

    @Override
    public long rows() {
        return 0;
    }
}
