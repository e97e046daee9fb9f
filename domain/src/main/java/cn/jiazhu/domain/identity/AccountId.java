package cn.jiazhu.domain.identity;

import java.util.UUID;

/// Our opaque name of an account in either channel.
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
