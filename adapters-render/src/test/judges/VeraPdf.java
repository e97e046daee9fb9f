import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// veraPDF in a JVM of its own: of each file and each profile one line, `valid` or the rules that it breaks.
final class VeraPdf {

    private VeraPdf() {}

    public static void main(String... files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (String profile : new String[] {"3b", "ua1"}) {
                System.out.println(file + " " + profile + " " + verdict(file, PDFAFlavour.byFlavourId(profile)));
            }
        }
    }

    private static String verdict(String file, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var bytes = new FileInputStream(file);
                var parser = foundry.createParser(bytes, flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return result.isCompliant()
                    ? "valid"
                    : "refused "
                            + result.getFailedChecks().keySet().stream()
                                    .map(rule -> rule.getClause() + "/" + rule.getTestNumber())
                                    .toList();
        }
    }
}
