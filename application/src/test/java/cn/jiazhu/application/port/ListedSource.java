package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A registry file that is a list, with images beside it.
public record ListedSource(List<Item> items, Map<RegistrationNumber, Map<ImageKind, Image>> images)
        implements RegistrySource {

    public ListedSource {
        items = List.copyOf(items);
        images = Map.copyOf(images);
    }

    public static ListedSource of(RegistryReport... reports) {
        return new ListedSource(
                IntStream.range(0, reports.length)
                        .<Item>mapToObj(i -> new Item.Read(i + 2L, reports[i]))
                        .toList(),
                Map.of());
    }

    @Override
    public void read(Consumer<Item> to) {
        items.forEach(to);
    }

    /// The same with this image beside it.
    public ListedSource with(RegistrationNumber number, ImageKind kind, Image image) {
        var beside = Immutable.with(images.getOrDefault(number, Map.of()), kind, image);
        return new ListedSource(items, Immutable.with(images, number, beside));
    }

    public static Image stored(Bytes image) {
        return new Image(new HolderImage.Stored(image.sha256(), image.sha256()), List.of(image));
    }

    public static Image unreadable() {
        return new Image(new HolderImage.Unreadable(Bytes.utf8("no image").sha256()), List.of());
    }

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return images.getOrDefault(number, Map.of())
                .getOrDefault(kind, new Image(new HolderImage.Missing(), List.of()));
    }

    @Override
    public long rows() {
        return items.size();
    }
}
