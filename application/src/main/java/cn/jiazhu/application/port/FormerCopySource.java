package cn.jiazhu.application.port;

import cn.jiazhu.domain.verification.FormerCopy;
import java.util.function.Consumer;

/// What the earlier system tells of the copies it made: a file, read in constant memory.
public interface FormerCopySource {

    /// One row, or what is wrong with it.
    sealed interface Item {

        record Read(long line, FormerCopy copy) implements Item {}

        record Refused(RegistrySource.Item.Refused row) implements Item {}
    }

    void read(Consumer<Item> to);
}
