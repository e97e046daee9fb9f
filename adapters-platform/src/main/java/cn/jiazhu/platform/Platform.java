package cn.jiazhu.platform;

import cn.jiazhu.application.port.Aggregation;
import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.FormerCopySource;
import cn.jiazhu.application.port.HandedIn;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Notices;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.domain.certificate.CertificateTypes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/// The door: the national platform and the timestamp authority over HTTP, and registry files.
public final class Platform {

    private Platform() {}

    /// How the national platform is reached, and by what its answers are known.
    ///
    /// @param client our name there, which every answer is made out to
    /// @param publicKey the platform's ES256 key: X.509 SubjectPublicKeyInfo in base64, the body of a PEM file
    public record Connection(URI address, String issuer, String client, String publicKey) {}

    /// The client of the platform reached so.
    ///
    /// @throws IllegalArgumentException when the key is none
    public static NationalPlatform national(Connection connection, Clock clock, Randomness randomness) {
        return new HttpNationalPlatform(connection, clock, randomness, Line.REST);
    }

    /// Where copies are collected there, told by the issuer.
    public static Aggregation aggregation(Connection connection, Signer signer, Clock clock, Randomness randomness) {
        return new HttpAggregation(new Handover("copies", connection, signer, clock, randomness, Line.REST));
    }

    /// Messages to people in the app there.
    public static Notices notices(Connection connection, Signer signer, Clock clock, Randomness randomness) {
        return new HttpNotices(new Handover("messages", connection, signer, clock, randomness, Line.REST));
    }

    /// The client of the timestamp authority at this address.
    public static TimestampAuthority timestamps(URI address) {
        return new HttpTimestampAuthority(address, HttpTimestampAuthority.REST);
    }

    /// The batches of reports that provincial systems sign.
    ///
    /// @param types as they are known when a batch comes
    public static BatchReader batches(Supplier<CertificateTypes> types) {
        return new SignedBatches(types);
    }

    /// The key of a provincial system from its PEM file, Ed25519 or P-256, as X.509 SubjectPublicKeyInfo.
    ///
    /// @throws IllegalArgumentException when there is none such
    public static Bytes reporterKey(String pem) {
        return ReporterKey.ofPem(pem);
    }

    /// Files that are handed in, below this folder: made when the first comes, readable to nobody else.
    ///
    /// @param types as they are known when a file is opened
    public static HandedIn handedIn(Path folder, Supplier<CertificateTypes> types) {
        return new HandedInFolder(folder, types);
    }

    /// A registry file without images, of types as they first were.
    public static RegistrySource registry(Path file) {
        return new RegistryFile(file, Images.nowhere(), CertificateTypes.FIRST);
    }

    /// A file of copies that the earlier system made.
    public static FormerCopySource formerCopies(Path file) {
        return new FormerCopyFile(file);
    }

    /// A registry file and the folder, or the ZIP file, that its images are in.
    ///
    /// @param types as they are known now
    public static RegistrySource registry(Path file, Path images, CertificateTypes types) {
        return new RegistryFile(file, Images.in(images), types);
    }
}
