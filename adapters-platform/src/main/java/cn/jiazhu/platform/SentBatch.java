package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The reports of a batch, in their order.
record SentBatch(List<SentItem> items) implements RegistrySource {

    @Override
    public void read(Consumer<Item> to) {
        items.stream().map(SentItem::item).forEach(to);
    }

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return Optional.ofNullable(items.get((int) line - 1).images().get(kind))
                .map(bytes -> SourceImage.of(bytes, kind))
                .orElseGet(() -> new Image(new HolderImage.Missing(), List.of()));
    }

    @Override
    public long rows() {
        return items.size();
    }
}
