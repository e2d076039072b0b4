import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import uk.ac.ed.ph.jqtiplus.JqtiExtensionManager;
import uk.ac.ed.ph.jqtiplus.reading.AssessmentObjectXmlLoader;
import uk.ac.ed.ph.jqtiplus.reading.QtiXmlReader;
import uk.ac.ed.ph.jqtiplus.running.ItemProcessingInitializer;
import uk.ac.ed.ph.jqtiplus.running.ItemSessionController;
import uk.ac.ed.ph.jqtiplus.running.ItemSessionControllerSettings;
import uk.ac.ed.ph.jqtiplus.state.ItemSessionState;
import uk.ac.ed.ph.jqtiplus.types.Identifier;
import uk.ac.ed.ph.jqtiplus.types.StringResponseData;
import uk.ac.ed.ph.jqtiplus.validation.ItemValidationResult;
import uk.ac.ed.ph.jqtiplus.xmlutils.SimpleSchemaCache;
import uk.ac.ed.ph.jqtiplus.xmlutils.XmlParseResult;
import uk.ac.ed.ph.jqtiplus.xmlutils.locators.FileResourceLocator;

/**
 * Answers items of QTI 2.1. Each line of the input is an answer: the file of the item and the values, with tabs between.
 * Each line of the output is what came of it: whether the item took the answer, its score and its feedbacks, with tabs
 * between; or "invalid" and why, where the item is not as the schema and the specification say.
 */
class AnswerItems {
  private static final Identifier RESPONSE = Identifier.parseString("RESPONSE");
  private final JqtiExtensionManager extensions = new JqtiExtensionManager();
  private final QtiXmlReader reader = new QtiXmlReader(extensions, new SimpleSchemaCache());
  private final FileResourceLocator files = new FileResourceLocator();
  private final Map<String, String> problems = new HashMap<>();
  private final Map<String, ItemValidationResult> items = new HashMap<>();

  public static void main(String[] arguments) throws Exception {
    AnswerItems answers = new AnswerItems();
    PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] parts = line.split("\t", -1);
      output.println(answers.answer(parts[0], Arrays.copyOfRange(parts, 1, parts.length)));
    }
  }

  private String answer(String file, String[] values) throws Exception {
    if (!problems.containsKey(file)) load(file);
    if (!problems.get(file).isEmpty()) return "invalid\t" + problems.get(file);
    Date now = new Date();
    ItemSessionState state = new ItemSessionState();
    ItemSessionController session =
        new ItemSessionController(
            extensions,
            new ItemSessionControllerSettings(),
            new ItemProcessingInitializer(items.get(file)).initialize(),
            state);
    session.initialize(now);
    session.performTemplateProcessing(now);
    session.enterItem(now);
    boolean taken = session.bindResponses(now, Map.of(RESPONSE, new StringResponseData(values)));
    session.commitResponses(now);
    session.performResponseProcessing(now);
    return taken + "\t" + outcome(state, "SCORE") + "\t" + outcome(state, "FEEDBACK");
  }

  private void load(String file) throws Exception {
    URI address = Paths.get(file).toUri();
    XmlParseResult parsed = reader.read(address, files, true).getXmlParseResult();
    ItemValidationResult item = new AssessmentObjectXmlLoader(reader, files).loadResolveAndValidateItem(address);
    String problem = "";
    if (!parsed.isSchemaValid()) problem = parsed.toString();
    else if (!item.isValid()) problem = item.toString();
    problems.put(file, problem.replaceAll("\\s+", " "));
    items.put(file, item);
  }

  private static String outcome(ItemSessionState state, String name) {
    return state.getOutcomeValue(Identifier.parseString(name)).toQtiString();
  }
}
