package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.ArrayList;
import java.util.List;

/// Reports with the images that lie beside them.
///
/// @param blobs the bytes of those images
public record Pictured(List<Item.Read> items, List<Bytes> blobs) {

    public Pictured {
        items = List.copyOf(items);
        blobs = List.copyOf(blobs);
    }

    /// Made before anything is locked: images take longer than all the rest.
    public static Pictured of(RegistrySource source, List<Item.Read> batch) {
        var blobs = new ArrayList<Bytes>();
        var items = batch.stream()
                .map(item -> new Item.Read(item.line(), withImages(source, item, blobs), item.sequence()))
                .toList();
        return new Pictured(items, blobs);
    }

    List<RegistryReport> reports() {
        return items.stream().map(Item.Read::report).toList();
    }

    private static RegistryReport withImages(RegistrySource source, Item.Read item, List<Bytes> blobs) {
        return switch (item.report()) {
            case RegistryReport.Registered(var type, var facts, var effective) -> {
                Image photo = source.image(item.line(), facts.number(), ImageKind.PHOTO);
                Image signature = source.image(item.line(), facts.number(), ImageKind.SIGNATURE);
                blobs.addAll(photo.blob());
                blobs.addAll(signature.blob());
                yield new RegistryReport.Registered(
                        type, facts.withImages(photo.image(), signature.image()), effective);
            }
            case RegistryReport.Announced announced -> announced;
        };
    }
}
