package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.Optional;

/// A province reports what is registered in it, and no other, as far as a report tells where that is.
record Jurisdiction(Province province) {

    /// The item itself, unless it is another province's.
    Item judge(Item item) {
        return switch (item) {
            case Item.Read(var line, RegistryReport.Registered(var _, var facts, var _), var _)
            when isForeign(Province.of(facts.number())) ->
                refused(line, "number", facts.number().text());
            case Item.Read(var line, RegistryReport.Announced(var _, var _, var announcement), var _)
            when !Province.named(announcement.province()).equals(Optional.of(province)) ->
                refused(line, "province", announcement.province());
            case Item.Read _, Item.Refused _ -> item;
        };
    }

    private boolean isForeign(Optional<Province> told) {
        return told.filter(one -> one != province).isPresent();
    }

    private static Item refused(long line, String column, String value) {
        return new Item.Refused(line, column, value, Reason.FOREIGN_PROVINCE);
    }
}
