package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import java.time.LocalDate;
import java.util.Optional;

/// Who ordered the state of a registration. What the ministry has ordered stands until the ministry lifts it: a
/// province's report may repeat it or make it worse, never soften it.
public sealed interface Ordered {

    /// What the province says of the state, whether it stands or not.
    Stated reported();

    /// What stands: the ministry's order, unless the province says worse.
    Stated standing();

    /// What the ministry ordered, while it stands.
    Optional<Stated> order();

    /// After a province's report says `told` of the state; nothing when that would lift or soften the order.
    Optional<Ordered> heard(Stated told, LocalDate today);

    /// By the province, which reports it.
    record ByProvince(Stated reported) implements Ordered {

        @Override
        public Stated standing() {
            return reported;
        }

        @Override
        public Optional<Stated> order() {
            return Optional.empty();
        }

        @Override
        public Optional<Ordered> heard(Stated told, LocalDate today) {
            return Optional.of(new ByProvince(told));
        }
    }

    /// By the ministry: one of its people proposed it, another approved.
    ///
    /// @param ordered a state that ends or pauses
    record ByMinistry(Stated ordered, Stated reported) implements Ordered {

        @Override
        public Stated standing() {
            return reported.isWorseThan(ordered) ? reported : ordered;
        }

        @Override
        public Optional<Stated> order() {
            return Optional.of(ordered);
        }

        /// A province that says of the state what it has said before tells of something else, say a new
        /// employer: its facts are taken, for copies that print the old ones must end, and the order stands.
        /// One that tells a validity anew, with another day, means to lift what is not its own. So does,
        /// until that day, one that tells a worse state ahead.
        @Override
        public Optional<Ordered> heard(Stated told, LocalDate today) {
            if (told.equals(reported)) {
                return Optional.of(this);
            }
            boolean softens = ordered.isWorseThan(told);
            boolean ahead = told.isWorseThan(ordered) && told.from().isAfter(today);
            return softens || ahead ? Optional.empty() : Optional.of(new ByMinistry(ordered, told));
        }

        /// Lifted: what the province says stands again. Where it only repeats the order, day and all, it says
        /// nothing of its own: then the registration goes on from `day` on.
        public Ordered lifted(LocalDate day) {
            return new ByProvince(reported.equals(ordered) ? new Stated(RegistrationState.VALID, day) : reported);
        }

        /// Whether it ended the registration, so that only another one can follow.
        public boolean ends() {
            return ordered.effect() == Effect.ENDS;
        }
    }
}
