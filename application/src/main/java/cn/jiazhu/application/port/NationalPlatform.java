package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The national platform (国家政务服务平台). Every answer is signed and checked against what was asked; what does not fit
/// is no answer.
public interface NationalPlatform {

    /// Opens a real-name check there.
    ///
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Opened open(Ticket ticket, Duration lifetime);

    /// How far the check is.
    ///
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Progress progress(Ticket ticket);

    /// Whether a mobile number is bound to the person's account; one try, no longer than `budget`.
    ///
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    MobileBinding mobileBinding(PlatformPersonId person, Duration budget);

    /// Where a browser goes to sign in there.
    ///
    /// @param state comes back with the code
    /// @param returnAddress where the browser brings the code
    URI signInAddress(String state, String returnAddress);

    /// Who signed in there and brought this code; empty when it is none, or no more.
    ///
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Optional<PlatformUser> signedIn(String code, String returnAddress);

    /// Somebody with an account there, proven to be this person.
    record PlatformUser(PlatformPersonId id, Person person) {}

    /// A check that is open there.
    ///
    /// @param qrText what the QR holds
    /// @param typedCode eight characters to type in the app where nothing can be scanned
    /// @param matchNumber two digits of our page, found again on the phone before the face: somebody talked into
    /// scanning another's code does not see them
    record Opened(String qrText, String typedCode, String matchNumber) {}

    /// How far a real-name check is.
    sealed interface Progress {

        record NotScanned() implements Progress {}

        record Scanned() implements Progress {}

        record Passed(Proof proof) implements Progress {}

        record FaceFailed() implements Progress {}

        record Refused() implements Progress {}

        record Expired() implements Progress {}
    }
}
