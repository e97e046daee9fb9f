package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.InvalidValue;

/// The national platform's opaque name of a person; with it, and only with it, we ask about a mobile binding.
public record PlatformPersonId(String text) {

    public PlatformPersonId {
        InvalidValue.unless(text.matches("[0-9A-Za-z_-]{1,64}"), "platform_person_id", InvalidValue.Reason.PATTERN);
    }

    @Override
    public String toString() {
        return "platform person";
    }
}
