package cn.jiazhu.application.port;

import cn.jiazhu.domain.verification.FormerCopy;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A file of the earlier system's copies that is a list.
public record ListedFormerCopies(List<Item> items) implements FormerCopySource {

    public ListedFormerCopies {
        items = List.copyOf(items);
    }

    public static ListedFormerCopies of(FormerCopy... copies) {
        return new ListedFormerCopies(IntStream.range(0, copies.length)
                .<Item>mapToObj(i -> new Item.Read(i + 2L, copies[i]))
                .toList());
    }

    @Override
    public void read(Consumer<Item> to) {
        items.forEach(to);
    }
}
