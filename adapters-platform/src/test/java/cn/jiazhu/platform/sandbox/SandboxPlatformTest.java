package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import java.net.URI;

/// The sandbox in memory keeps the contract.
class SandboxPlatformTest extends NationalPlatformContract {

    private final Citizens citizens = new Citizens();
    private final SandboxPlatform sandbox =
            new SandboxPlatform(URI.create("http://phone.test/"), citizens, clock, randomness);

    @Override
    NationalPlatform platform() {
        return sandbox;
    }

    @Override
    PlatformPersonId add(Person person, MobileBinding mobile) {
        return citizens.add(person, mobile, Sandbox.Login.NONE);
    }

    @Override
    Phone phone() {
        return new Phone() {
            @Override
            public Touch scan(Ticket ticket, PlatformPersonId person) {
                return sandbox.scan(ticket, person);
            }

            @Override
            public Touch type(String code, PlatformPersonId person) {
                return sandbox.ticketOf(code)
                        .map(ticket -> sandbox.scan(ticket, person))
                        .orElse(Touch.NO_SUCH_CHECK);
            }

            @Override
            public Touch face(Ticket ticket, boolean passed) {
                return sandbox.face(ticket, passed);
            }

            @Override
            public Touch refuse(Ticket ticket) {
                return sandbox.refuse(ticket);
            }

            @Override
            public void bind(PlatformPersonId person, MobileBinding mobile) {
                citizens.bindMobile(person, mobile);
            }
        };
    }
}
