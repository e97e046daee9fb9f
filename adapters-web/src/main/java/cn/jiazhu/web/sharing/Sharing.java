package cn.jiazhu.web.sharing;

import cn.jiazhu.application.port.SharingClients.Client;
import cn.jiazhu.application.sharing.AdmitClient;
import cn.jiazhu.application.sharing.HandOutFile;
import cn.jiazhu.application.sharing.QueryCertificate;
import cn.jiazhu.application.sharing.RecordUse;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyFormer;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.verification.SharedAnswer;
import cn.jiazhu.domain.verification.UseReason;
import cn.jiazhu.web.sharing.Intake.Asked;
import cn.jiazhu.web.sharing.Questions.Told;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door: five questions under `/share`, on whatever listener they are put. Who asks must be known and say why; what
/// he is told has been recorded before.
public final class Sharing implements HttpService {

    /// What another system can do.
    public record UseCases(
            AdmitClient admitClient,
            RecordUse recordUse,
            QueryCertificate queryCertificate,
            HandOutFile handOutFile,
            CheckQr checkQr,
            VerifyCopy verifyCopy,
            VerifyFormer verifyFormer,
            VerifyFile verifyFile) {}

    private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);

    private static final int SMALL = 64 * 1024;

    /// A file of 10 MB in base 64.
    private static final int LARGE = 14 * 1024 * 1024;

    private static final int LARGE_AT_ONCE = 2;
    private static final int MISSES_A_MINUTE = 60;

    private final UseCases useCases;
    private final Function<ServerRequest, String> client;
    private final Misses misses;
    private final Map<String, Integer> large = new ConcurrentHashMap<>();

    /// @param client the address that a request comes from
    public Sharing(UseCases useCases, Function<ServerRequest, String> client, Clock clock) {
        this.useCases = useCases;
        this.client = client;
        this.misses = new Misses(clock, MISSES_A_MINUTE);
    }

    @Override
    public void routing(HttpRules rules) {
        var questions = new Questions(useCases);
        rules.post("/share/queryCertInfo", answering(SMALL, questions::queryCertInfo))
                .post("/share/queryCertInfoByQRcode", answering(SMALL, questions::queryCertInfoByQrCode))
                .post("/share/verifyCertInfo", answering(SMALL, questions::verifyCertInfo))
                .post("/share/verifyFile", inTurn(answering(LARGE, questions::verifyFile)))
                .post("/share/downloadFile", answering(SMALL, questions::downloadFile));
    }

    /// No address has more under way at once.
    private Handler inTurn(Handler handler) {
        return (request, response) -> {
            String address = client.apply(request);
            try {
                if (large.merge(address, 1, Integer::sum) > LARGE_AT_ONCE) {
                    Responses.refuse(response, Responses.TOO_OFTEN);
                } else {
                    handler.handle(request, response);
                }
            } finally {
                large.compute(address, (_, count) -> count == null || count == 1 ? null : count - 1);
            }
        };
    }

    private Handler answering(int mostBytes, Function<Map<String, String>, Told> question) {
        return (request, response) -> {
            try {
                Asked asked = Intake.read(request, mostBytes);
                Client known = admitted(client.apply(request), asked);
                Responses.send(response, told(known, asked, question));
            } catch (HttpException refused) {
                Responses.refuse(response, refused.status());
            } catch (RuntimeException e) {
                LOG.error("a shared question failed", e);
                Responses.refuse(response, Responses.UNAVAILABLE);
            }
        };
    }

    /// Who guesses is slowed down by his address; whoever has the right token is let in all the same.
    private Client admitted(String address, Asked asked) {
        return useCases.admitClient()
                .admit(asked.accessId(), asked.accessToken())
                .orElseThrow(() ->
                        Responses.refused(misses.oneMore(address) ? Responses.TOO_OFTEN : Responses.NOT_ADMITTED));
    }

    private Told told(Client client, Asked asked, Function<Map<String, String>, Told> question) {
        if (misses.areTooMany(client.actor())) {
            throw Responses.refused(Responses.TOO_OFTEN);
        }
        try {
            var reason = new UseReason(asked.reason());
            Told told = question.apply(asked.fields());
            told.about().ifPresent(about -> useCases.recordUse().record(client, reason, about));
            if (told.answer() == SharedAnswer.NOT_FOUND || told.answer() == SharedAnswer.DIFFERS) {
                misses.oneMore(client.actor());
            }
            return told;
        } catch (InvalidValue invalid) {
            return Told.of(SharedAnswer.TOO_LITTLE, Map.of("field", invalid.field()));
        }
    }
}
