package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.identity.Ticket;
import java.util.regex.Pattern;

/// Opens a request for an account or a password: the wish is kept, and a face is asked for. Whether the user name
/// exists is not looked at before that face is known.
public final class Requesting {

    /// What the person is shown, and the secret with which the request is followed, told once.
    public record Requested(AccountRequest request, Opened opened, String token) {

        @Override
        public String toString() {
            return "requested";
        }
    }

    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{2,31}");

    private final NationalPlatform platform;
    private final AccountRequests requests;
    private final Accounts accounts;
    private final Randomness randomness;
    private final Clocks clocks;

    public Requesting(
            NationalPlatform platform,
            AccountRequests requests,
            Accounts accounts,
            Randomness randomness,
            Clocks clocks) {
        this.platform = platform;
        this.requests = requests;
        this.accounts = accounts;
        this.randomness = randomness;
        this.clocks = clocks;
    }

    /// The platform knows the ticket before anybody sees it.
    ///
    /// @throws InvalidValue for a user name or a password that cannot be used
    public Requested open(Kind kind, String userName, String password) {
        InvalidValue.unless(!userName.isEmpty(), "userName", Reason.EMPTY);
        InvalidValue.unless(kind == Kind.RESET || USER_NAME.matcher(userName).matches(), "userName", Reason.PATTERN);
        PasswordRules.check(password, userName);
        Ticket ticket = randomness.ticket();
        String token = randomness.token();
        Opened opened = platform.open(ticket, Ticket.LIFETIME);
        var request = new AccountRequest(ticket, kind, userName, accounts.hash(password), clocks.now(), false);
        requests.add(request, Bytes.utf8(token).sha256(), opened);
        return new Requested(request, opened, token);
    }
}
