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
public record ListedSource(List<Item> items, Map<RegistrationNumber, Map<ImageKind, Bytes>> images)
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

    @Override
    public Image image(RegistrationNumber number, ImageKind kind) {
        var beside = images.getOrDefault(number, Map.of());
        if (!beside.containsKey(kind)) {
            return new Image(new HolderImage.Missing(), List.of());
        }
        Bytes blob = beside.get(kind);
        return new Image(new HolderImage.Stored(blob.sha256(), blob.sha256()), List.of(blob));
    }

    @Override
    public long rows() {
        return items.size();
    }
}
