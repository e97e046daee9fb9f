import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Generates jOOQ's tables from the migrations, on a PostgreSQL of its own: nothing else understands them. Columns have
/// the domain's types. Does nothing while neither the migrations nor this folder have changed.
final class GenerateTables {

    private static final String DOMAIN = "cn.jiazhu.domain.";
    private static final String PORT = "cn.jiazhu.application.port.";

    public static void main(String... arguments) throws Exception {
        var module = Path.of(arguments[0]);
        var target = module.resolve("target/generated-sources/jooq");
        var stamp = target.resolve("stamp");
        var now = stampOf(module);
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        LogManager.getLogManager().reset();
        try (var server = new BuildServer();
                var connection = server.connection()) {
            Flyway.configure()
                    .dataSource(server.url(), null, null)
                    .locations("filesystem:" + module.resolve("src/main/resources/db/migration"))
                    .placeholders(Map.of("application", "postgres"))
                    .load()
                    .migrate();
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration(target));
        }
        Files.writeString(stamp, now);
    }

    private static Configuration configuration(Path target) {
        var database = new Database()
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withIncludeRoutines(false)
                .withForcedTypes(types());
        return new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate().withRecords(false))
                        .withTarget(new Target()
                                .withPackageName("cn.jiazhu.persistence.schema")
                                .withDirectory(target.toString())));
    }

    private static List<ForcedType> types() {
        return List.of(
                converted("Digest", "::of", "value -> java.util.HexFormat.of().parseHex(value.hex())")
                        .withIncludeExpression("blob\\.digest|.*\\.(photo|signature)(_source)?|.*\\.request_digest"
                                + "|document\\.(sha256|claim)|former_copy_file\\.digest|(report_batch|file_import)\\.content"
                                + "|file_import\\.images|recovery_code\\.code"
                                + "|(web_session|account_request|sharing_client|operator_invitation|operator_session)\\.token"),
                value("certificate.CertificateId", "value", "certificate\\.id|.*\\.certificate"),
                value("AnnotationId", "value", "(annotation|refused_press)\\.id|.*\\.annotation"),
                value("identity.AccountId", "value", "account\\.id|.*\\.account"),
                value("identity.SessionId", "value", "(web|operator)_session\\.id|real_name_check\\.session"),
                value("operator.OperatorId", "value", "operator\\.id|.*\\.operator|proposal\\.subject|.*\\.(proposed|decided|handed_in)_by"),
                value("operator.ProposalId", "value", "proposal\\.id|.*\\.proposal"),
                value("operator.FileImportId", "value", "file_import\\.id|.*\\.file_import"),
                value("operator.Grounds", "text", ".*\\.grounds"),
                value("operator.OperatorName", "text", "operator\\.name"),
                value("identity.Ticket", "text", ".*\\.ticket"),
                value("identity.PlatformPersonId", "text", ".*\\.platform_person"),
                value("certificate.RegistrationNumber", "text", "(certificate_version|proposal_number|former_copy)\\.number"),
                value("identity.PersonName", "text", "certificate_version\\.name|.*\\.holder_name"),
                value("certificate.CreditCode", "text", ".*\\.employer_credit_code"),
                value("annotation.IdempotencyKey", "text", ".*\\.idempotency_key"),
                value("annotation.Serial", "text", "annotation\\.serial"),
                value("annotation.VerificationCode", "text", "annotation\\.code|verification_count\\.code"),
                converted("certificate.CertificateType", "::parse", "value -> value.shortName()")
                        .withIncludeExpression("(certificate|certificate_type_version|proposal_type)\\.type"),
                converted("certificate.CertificateIdentifier", "::parse", "Object::toString")
                        .withIncludeExpression(".*\\.identifier"),
                constant(DOMAIN + "identity.IdType", ".*\\.id_type"),
                constant(DOMAIN + "certificate.Province", "reporter\\.province"),
                constant(DOMAIN + "certificate.Gender", ".*\\.gender"),
                constant(DOMAIN + "certificate.RegistrationState", "certificate_version\\.(|ordered_|reported_)state"),
                constant(DOMAIN + "certificate.Application", ".*\\.application"),
                constant(DOMAIN + "identity.MobileBinding", ".*\\.mobile"),
                constant(DOMAIN + "identity.Proof.Method", ".*\\.method"),
                constant(DOMAIN + "identity.RealNameCheck.Rejection", ".*\\.rejection"),
                constant(DOMAIN + "annotation.UsePeriod.Limit", ".*\\.limited_by"),
                constant(DOMAIN + "annotation.StuckOn", ".*\\.stuck_on|board_sample\\.cause"),
                constant(DOMAIN + "annotation.Trouble", "annotation\\.trouble"),
                constant(DOMAIN + "registry.RightChange", "proposal\\.change"),
                constant(DOMAIN + "operator.Role", "operator\\.role"),
                constant(DOMAIN + "operator.Operator.State", "operator\\.state"),
                constant(PORT + "RegistrySource.Reason", "file_import_refusal\\.reason"),
                constant(PORT + "Format", "document\\.format"),
                constant(PORT + "AuditTrail.Act", "audit_event\\.act"),
                constant(PORT + "Outbox.Topic", "outbox\\.topic"),
                constant(PORT + "Outbox.Receiver", "outbox\\.receiver"),
                constant(PORT + "Outbox.Trouble", "outbox\\.trouble"),
                new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp.*)"));
    }

    /// A record around one column.
    private static ForcedType value(String type, String accessor, String columns) {
        return converted(type, "::new", "value -> value." + accessor + "()").withIncludeExpression(columns);
    }

    private static ForcedType converted(String type, String from, String to) {
        return new ForcedType()
                .withUserType(DOMAIN + type)
                .withLambdaConverter(
                        new LambdaConverter().withFrom(DOMAIN + type + from).withTo(to));
    }

    /// An enum by its constants' names.
    private static ForcedType constant(String type, String columns) {
        return new ForcedType().withUserType(type).withEnumConverter(true).withIncludeExpression(columns);
    }

    private static String stampOf(Path module) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var folder : List.of("src/main/resources/db/migration", "src/main/codegen")) {
            try (var files = Files.list(module.resolve(folder))) {
                files.sorted().forEach(file -> digest.update(bytesOf(file)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
