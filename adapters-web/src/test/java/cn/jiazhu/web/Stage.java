package cn.jiazhu.web;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.identity.Ticket;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A world with a site over it and one holder in it: what happens there is told in short sentences.
final class Stage implements AutoCloseable {

    final World world = World.fresh();
    final Site site = Site.over(world);
    private final List<Site> more = new ArrayList<>();
    Holder holder = world.holder(Samples.certificate(1));
    private int keys;

    // ---- who ----

    Stage of(Certificate certificate) {
        holder = world.holder(certificate);
        return this;
    }

    /// Without a mobile number, as the check and the platform say.
    Stage unbound() {
        holder = world.holder(Samples.certificate(2), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        return this;
    }

    Stage silent() {
        world.platform().silent(true);
        return this;
    }

    /// Signed in anew, and checked.
    Stage fresh() {
        again();
        holder.proves(MobileBinding.BOUND);
        return this;
    }

    /// Signed in anew, not checked.
    Stage again() {
        return again(holder.session().channel());
    }

    /// The same through the national platform, and checked.
    Stage onPlatform() {
        again(Channel.PLATFORM);
        holder.proves(MobileBinding.BOUND);
        return this;
    }

    private Stage again(Channel channel) {
        var now = world.clock().instant();
        var session = new Session(
                new SessionId(world.pressPorts().randomness().uuid()),
                channel,
                holder.session().account(),
                holder.session().person(),
                now,
                now);
        world.ports()
                .sessions()
                .add(session, Bytes.utf8(session.id().toString()).sha256());
        holder = new Holder(world, holder.id(), session);
        return this;
    }

    Visitor visitor() {
        return site.visitor(holder);
    }

    // ---- what they do ----

    Answer press(String json) {
        keys++;
        return visitor().press(holder.id(), "press-" + keys, json);
    }

    Answer preCheck() {
        return visitor().get("/certificates/" + holder.id() + "/pre-check");
    }

    String waiting() {
        unbound();
        return press("{\"whenPossible\":true}").at("/id");
    }

    String withdrawn() {
        String id = press("{}").at("/id");
        return visitor().post("/annotations/" + id + "/withdrawal", "").at("/id");
    }

    /// A press whose drawing met trouble of ours.
    Annotation.Preparing troubled() {
        world.maker().fail(new IllegalStateException("disk full"));
        return Holder.preparing(holder.press());
    }

    Answer followed(Progress progress) {
        var ticket = new Ticket(visitor().post("/real-name-checks", "").at("/ticket"));
        world.platform().progress(ticket, progress);
        return visitor().get("/real-name-checks/" + ticket.text());
    }

    Answer often(int times, Supplier<Answer> what) {
        return Stream.generate(what).limit(times).toList().getLast();
    }

    // ---- what breaks ----

    /// The same world where every look at annotations and copies fails.
    Site broken(RuntimeException failure) {
        return over(
                world.with(failing(Copies.class, failure)),
                ports -> with(ports, failing(Annotations.class, failure), ports.documents(), ports.transactions()));
    }

    /// A press where no transaction succeeds.
    Answer pressBroken(RuntimeException failure) {
        var site = over(
                ports -> with(ports, ports.annotations(), ports.documents(), failing(Transactions.class, failure)));
        return site.visitor(holder).press(holder.id(), "broken", "{}");
    }

    Visitor damaged(RuntimeException failure) {
        var site = over(
                ports -> with(ports, ports.annotations(), failing(Documents.class, failure), ports.transactions()));
        return site.visitor(holder);
    }

    private Site over(java.util.function.UnaryOperator<PressPorts> between) {
        return over(world, between);
    }

    private Site over(World seen, java.util.function.UnaryOperator<PressPorts> between) {
        var other = Site.over(seen.through(between));
        more.add(other);
        return other;
    }

    private static PressPorts with(
            PressPorts ports, Annotations annotations, Documents documents, Transactions transactions) {
        return new PressPorts(
                transactions,
                ports.certificates(),
                annotations,
                documents,
                ports.blobs(),
                ports.maker(),
                ports.platform(),
                ports.outbox(),
                ports.audit(),
                ports.randomness(),
                ports.alarms());
    }

    private static <T> T failing(Class<T> port, RuntimeException failure) {
        return port.cast(Proxy.newProxyInstance(Stage.class.getClassLoader(), new Class<?>[] {port}, (_, _, _) -> {
            throw failure;
        }));
    }

    @Override
    public void close() {
        site.close();
        more.forEach(Site::close);
    }
}
