package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.registry.RegistryChange;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.stream.Stream;

/// What is told of a report that changes nothing because it cannot be true beside what is known.
final class Refusals {

    private Refusals() {}

    static Item.Refused of(Item.Read item, RegistryChange.Contradiction why) {
        return switch (why) {
            case NUMBER_OF_ANOTHER ->
                new Item.Refused(item.line(), "number", number(item.report()), Reason.NUMBER_OF_ANOTHER);
            case NO_SUCH_CERTIFICATE -> ofHolder(item, Reason.NO_SUCH_CERTIFICATE);
            case OVERTAKEN -> ofHolder(item, Reason.OVERTAKEN);
            case SEQUENCE_USED_TWICE -> ofHolder(item, Reason.SEQUENCE_USED_TWICE);
            case ORDERED_BY_MINISTRY -> ofHolder(item, Reason.ORDERED_BY_MINISTRY);
            case REGISTERED_ELSEWHERE -> ofHolder(item, Reason.REGISTERED_ELSEWHERE);
        };
    }

    private static Item.Refused ofHolder(Item.Read item, Reason reason) {
        return new Item.Refused(
                item.line(), "id_number", item.report().holder().id().masked(), reason);
    }

    static Stream<RegistrationNumber> numbers(RegistryReport report) {
        return switch (report) {
            case RegistryReport.Registered(var _, var facts, var _) -> Stream.of(facts.number());
            case RegistryReport.Announced _ -> Stream.empty();
        };
    }

    private static String number(RegistryReport report) {
        return numbers(report).findFirst().map(Object::toString).orElse("");
    }
}
