package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.Person;

/// What a province tells about one certificate.
public sealed interface RegistryReport {

    CertificateType type();

    Person holder();

    /// The whole of a registration. An image it does not bring ([cn.jiazhu.domain.certificate.HolderImage.Missing])
    /// leaves
    /// the one that is known.
    record Registered(CertificateType type, Facts facts, Effective effective) implements RegistryReport {

        /// True since we know of it.
        public Registered(CertificateType type, Facts facts) {
            this(type, facts, new Effective.WhenKnown());
        }

        @Override
        public Person holder() {
            return new Person(facts.holder(), facts.name());
        }
    }

    /// An approved application, ahead of its data.
    record Announced(CertificateType type, Person holder, Announcement announcement) implements RegistryReport {}
}
