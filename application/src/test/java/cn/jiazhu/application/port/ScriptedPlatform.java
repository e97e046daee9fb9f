package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A national platform that answers what it was told to: every check unscanned and every mobile number bound, until
/// told
/// otherwise; or nothing at all.
public final class ScriptedPlatform implements NationalPlatform {

    /// Whose mobile binding was asked for, and how long the answer might take.
    public record Question(PlatformPersonId person, Duration budget) {}

    private final Map<Ticket, Progress> progress = new ConcurrentHashMap<>();
    private final Map<PlatformPersonId, MobileBinding> mobiles = new ConcurrentHashMap<>();
    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private final Map<String, PlatformUser> users = new ConcurrentHashMap<>();
    private volatile boolean silent;
    private volatile Runnable onQuestion = () -> {};

    public void silent(boolean now) {
        silent = now;
    }

    public void mobile(PlatformPersonId person, MobileBinding binding) {
        mobiles.put(person, binding);
    }

    public void progress(Ticket ticket, Progress now) {
        progress.put(ticket, now);
    }

    public void passes(Ticket ticket, Proof proof) {
        progress(ticket, new Progress.Passed(proof));
    }

    /// What happens while the platform thinks about a question, e.g. time going by.
    public void onQuestion(Runnable event) {
        onQuestion = event;
    }

    /// Every question for a mobile binding.
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Opened open(Ticket ticket, Duration lifetime) {
        answer();
        progress.putIfAbsent(ticket, new Progress.NotScanned());
        return new Opened(
                "https://platform.example/scan?ticket=" + ticket, ticket.text().substring(14), "47");
    }

    @Override
    public Progress progress(Ticket ticket) {
        answer();
        return progress.getOrDefault(ticket, new Progress.Expired());
    }

    @Override
    public MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        asked.add(new Question(person, budget));
        answer();
        return mobiles.getOrDefault(person, MobileBinding.BOUND);
    }

    /// The code that this person's next sign-in brings back.
    public void signsIn(String code, PlatformUser user) {
        users.put(code, user);
    }

    @Override
    public URI signInAddress(String state, String returnAddress) {
        return URI.create("https://platform.example/authorize?state=" + state);
    }

    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        answer();
        return Optional.ofNullable(users.remove(code));
    }

    private void answer() {
        onQuestion.run();
        if (silent) {
            throw new PlatformUnavailable.Silent("told to be silent");
        }
    }
}
