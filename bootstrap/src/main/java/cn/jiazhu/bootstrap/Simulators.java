package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.platform.sandbox.Sandbox;
import cn.jiazhu.render.Rendering.DemoTimestamps;
import cn.jiazhu.render.Rendering.Timestamps;
import cn.jiazhu.render.Rendering.Timestamps.Demand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The running sandbox. Loaded in sandbox mode only: in production its classes are not there.
final class Simulators implements AutoCloseable {

    /// A little more than the played authority's answer takes.
    private static final int ROOM = 1280;

    private final Sandbox sandbox;

    Simulators(int port, Clock clock, Randomness randomness) {
        try {
            sandbox = Sandbox.start(port, clock, randomness);
        } catch (IOException e) {
            throw new CannotRun("port " + port + " is in use; choose another sandbox.port", e);
        }
    }

    Platform.Connection connection() {
        return sandbox.connection();
    }

    /// Stamps from now on, by a key kept in the data folder.
    Timestamps timestamps(Demand demand, Path dataFolder, Basis basis) {
        var authority =
                new DemoTimestamps(dataFolder.resolve("timestamp-authority"), basis.random()).open(basis.clock());
        sandbox.stampBy(authority.authority());
        return new Timestamps(
                demand,
                Platform.timestamps(sandbox.stampingAddress()),
                authority.certificate(),
                Optional.empty(),
                ROOM,
                basis.clock(),
                basis.random(),
                basis.alarms());
    }

    /// Whom the platform can prove, and who can sign in there.
    PlatformPersonId know(SamplePerson person) {
        var login = new Sandbox.Login(person.userName(), SamplePeople.PASSWORD, person.shows());
        return sandbox.add(person.person(), person.mobile(), login);
    }

    /// Somebody who has an account on the platform and nothing else: no account at the portal, no certificate.
    void knowNewcomer() {
        String first17 = "99000019900101001";
        var id = HolderId.citizen(first17 + CheckCharacters.citizenId(first17));
        var login = new Sandbox.Login("anxinlai", SamplePeople.PASSWORD, "门户没有账号，也没有证书");
        sandbox.add(new Person(id, new PersonName("安新来")), MobileBinding.BOUND, login);
    }

    /// Desk and clock act on this program from now on.
    void join(Program program) {
        sandbox.join(new PlayedWorld(program));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
