// Checks PDF files against PDF/UA-1 with veraPDF's engine, all in one process; prints what fails.
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraCheck {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
    int failed = 0;
    for (String file : files) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
        ValidationResult result = validator.validate(parser);
        if (result.isCompliant()) continue;
        failed++;
        System.out.println("not PDF/UA-1: " + file);
        Map<String, String> clauses = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() != TestAssertion.Status.FAILED) continue;
          String clause = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          clauses.putIfAbsent(clause, one.getMessage().replaceAll("\\s+", " "));
        }
        clauses.forEach((clause, message) -> System.out.println("  " + clause + "  " + message));
      }
    }
    System.out.println(files.length - failed + " of " + files.length + " files are PDF/UA-1");
    System.exit(failed > 0 || files.length == 0 ? 1 : 0);
  }
}
