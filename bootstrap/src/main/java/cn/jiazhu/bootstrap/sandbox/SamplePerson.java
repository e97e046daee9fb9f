package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.util.List;

/// An invented person, in one state that a holder can be in.
///
/// @param key user name in the sandbox, the same person in every series
/// @param userName of the portal account
/// @param shows what is to be seen, in Chinese
/// @param reports what the registry says of the person
/// @param pressedDaysAgo when a copy was made that the person already has; 0 for none
public record SamplePerson(
        String key,
        String userName,
        Person person,
        String shows,
        MobileBinding mobile,
        List<RegistryReport> reports,
        Picture photo,
        Picture signature,
        int pressedDaysAgo) {

    /// How far an image has come to the registry.
    public enum Picture {
        GOOD,
        MISSING,
        UNREADABLE
    }

    public SamplePerson {
        reports = List.copyOf(reports);
    }

    /// Of each certificate that has been reported.
    public List<Facts> facts() {
        return reports.stream()
                .flatMap(report -> switch (report) {
                    case Registered(var _, var facts) -> List.of(facts).stream();
                    case Announced _ -> List.<Facts>of().stream();
                })
                .toList();
    }
}
