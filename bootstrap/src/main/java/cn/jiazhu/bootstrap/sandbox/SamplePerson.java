package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.util.List;
import java.util.stream.Stream;

/// An invented person, in one state that a holder can be in.
///
/// @param key user name in the sandbox; the same person in every series
/// @param userName of the portal account
/// @param reports what the registry says of the person
/// @param afterwards what it will say when the data of what is announced come
/// @param pressedDaysAgo when a copy was made that the person already has; 0 for none
/// @param expects what a pre-check says: `GRANTED`, or the code of the first finding that did not pass
/// @param shows the state, in Chinese
public record SamplePerson(
        String key,
        String userName,
        Person person,
        MobileBinding mobile,
        List<RegistryReport> reports,
        List<RegistryReport> afterwards,
        Picture photo,
        Picture signature,
        int pressedDaysAgo,
        String expects,
        String shows) {

    /// How far an image has come to the registry.
    public enum Picture {
        GOOD,
        MISSING,
        UNREADABLE
    }

    public SamplePerson {
        reports = List.copyOf(reports);
        afterwards = List.copyOf(afterwards);
    }

    /// Of each certificate that has been reported, or will be.
    public Stream<Facts> facts() {
        return Stream.concat(reports.stream(), afterwards.stream()).flatMap(report -> switch (report) {
            case Registered(var _, var facts, var _) -> Stream.of(facts);
            case Announced _ -> Stream.of();
        });
    }
}
