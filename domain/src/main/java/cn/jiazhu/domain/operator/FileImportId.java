package cn.jiazhu.domain.operator;

import java.util.UUID;

/// Our opaque name of a registry file that was handed in at the console, and of its import.
public record FileImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
