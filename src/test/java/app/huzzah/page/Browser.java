package app.huzzah.page;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

/** Somebody at the page: what they type and press, and what they see. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String SHOWN =
      """
      return arguments[0].filter(each =>
          each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
              && each.getBoundingClientRect().width > 0
              && each.getBoundingClientRect().height > 0)\
      """;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens one with a profile of its own, which the driver removes at the end. */
  static Browser open(Chromium chromium) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--window-size=1280,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromium.driver().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  // Where one is.

  /** Opens the page anew, as this person. */
  Browser opens(String page, String handle) {
    driver.get(page + "?as=" + handle);
    return this;
  }

  /** Chooses another person by the field at the top, without loading the page anew. */
  Browser speaksAs(String name) {
    act(() -> {
      Select select = new Select(one(hook("speak-as")));
      WebElement option =
          select.getOptions().stream()
              .filter(each -> each.getText().startsWith(name))
              .findFirst()
              .orElseThrow(() -> new NoSuchElementException(name));
      select.selectByVisibleText(option.getText());
    });
    look(
        "the composer of " + name,
        () -> driver.findElement(By.cssSelector(".composer label")).getDomProperty("textContent"),
        label -> label != null && label.endsWith("as " + name));
    return this;
  }

  Browser goesTo(String channel) {
    act(() -> one(hook("channel-" + channel)).click());
    return this;
  }

  Browser goesToTheBotsMessages() {
    act(() -> one(hook("dm-huzzah")).click());
    return this;
  }

  Browser goesHome() {
    act(() -> one(hook("app-huzzah")).click());
    return this;
  }

  // What one does.

  /** Types key by key, and sends. */
  Browser types(String text) {
    act(() -> {
      WebElement composer = one(hook("composer"));
      composer.clear();
      composer.sendKeys(text);
    });
    act(() -> one(hook("send")).click());
    return this;
  }

  /** Puts in as a whole what no keyboard has, and sends. */
  Browser pastes(String text) {
    act(() -> paste(one(hook("composer")), text));
    act(() -> one(hook("send")).click());
    return this;
  }

  private void paste(WebElement field, String text) {
    field.click();
    driver.executeScript("document.execCommand('insertText', false, arguments[0])", text);
  }

  /** Presses the latest button of this label that can be seen. */
  Browser presses(String label) {
    act(() -> latest(button(label)).click());
    return this;
  }

  Browser pressesTwice(String label) {
    act(() ->
        driver.executeScript("arguments[0].click(); arguments[0].click()", latest(button(label))));
    return this;
  }

  /** Follows the latest link of these words. */
  Browser follows(String words) {
    act(() -> latest(By.linkText(words)).click());
    return this;
  }

  /** Chooses an action of the toolbar that comes to the message with these words. */
  Browser does(String action, String words) {
    act(() -> {
      toMessage(words);
      one(hook("do-" + action)).click();
    });
    return this;
  }

  /** Chooses an entry of the "⋯" menu of the message with these words. */
  Browser chooses(String entry, String words) {
    act(() -> {
      toMessage(words);
      one(hook("message-more")).click();
      one(By.xpath("//*[@role='menuitem'][normalize-space()=\"" + entry + "\"]")).click();
    });
    return this;
  }

  private void toMessage(String words) {
    WebElement message =
        shown(hook("message")).stream()
            .filter(each -> each.getText().contains(words))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(words));
    new Actions(driver).moveToElement(message).perform();
    // The pointer may rest there already, and then the page hears of no move.
    driver.executeScript("arguments[0].focus({ preventScroll: true })", message);
  }

  /** Clicks an element that its hook names. */
  Browser clicks(String testId) {
    act(() -> one(hook(testId)).click());
    return this;
  }

  /** Types into the field of an edited message, and saves. */
  Browser rewrites(String text) {
    act(() -> {
      WebElement field = one(hook("edit"));
      field.clear();
      paste(field, text);
    });
    return clicks("edit-save");
  }

  Browser replies(String text) {
    act(() -> paste(one(hook("thread-composer")), text));
    return clicks("thread-send");
  }

  // Forms.

  /** Types the beginning of a name, or whatever finds it, and takes the first that is offered. */
  Browser picks(String block, String typed) {
    By field = inBlock(block, "input");
    int before = driver.findElements(inBlock(block, ".chip")).size();
    act(() -> one(field).sendKeys(typed));
    act(() -> one(inBlock(block, "[role=option]")).click());
    act(() -> one(field).sendKeys(Keys.TAB));
    look(
        "“" + typed + "” among the chosen",
        () -> driver.findElements(inBlock(block, ".chip")).size(),
        chosen -> chosen == before + 1);
    return this;
  }

  Browser ticks(String block, String label) {
    act(() ->
        shown(inBlock(block, "label")).stream()
            .filter(choice -> choice.getText().contains(label))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(label))
            .click());
    return this;
  }

  Browser writes(String block, String text) {
    act(() -> {
      WebElement area = one(inBlock(block, "textarea"));
      area.clear();
      paste(area, text);
    });
    return this;
  }

  /** Types a number into a field of numbers. */
  Browser enters(String block, String number) {
    act(() -> {
      WebElement field = one(inBlock(block, "input[type=number]"));
      field.clear();
      field.sendKeys(number);
    });
    return this;
  }

  /** Opens the overflow menu of a block, wherever it stands, and takes an entry. */
  Browser overflows(String entry) {
    act(() -> {
      latest(By.cssSelector(".b-section .menu-root > button, .b-actions .menu-root > button"))
          .click();
      one(By.xpath("//*[@role='menuitem'][normalize-space()=\"" + entry + "\"]")).click();
    });
    return this;
  }

  /** The chips of a menu of several. */
  List<String> chosenIn(String block) {
    return texts(inBlock(block, ".chip-text"));
  }

  Browser selects(String block, String visible) {
    act(() -> new Select(one(inBlock(block, "select"))).selectByVisibleText(visible));
    return this;
  }

  Browser submits() {
    act(() -> one(hook("modal-submit")).click());
    return this;
  }

  Browser closesTheForm() {
    act(() -> one(hook("modal-close")).click());
    return this;
  }

  /** What is wrong with a field, as it stands beside it. */
  String faultOf(String block) {
    return look(
        "a fault beside " + block,
        () -> one(inBlock(block, "[data-testid=field-error]")).getText(),
        words -> !words.isEmpty());
  }

  // What one sees.

  /** Waits for a message that everybody here sees and that holds all of this; its text. */
  String reads(String... words) {
    return awaitText(hook("message"), words);
  }

  /** Waits for something of this kind that holds all of these words. */
  String sees(String testId, String... words) {
    return awaitText(hook(testId), words);
  }

  /** Waits until nothing of this kind is there. */
  Browser seesNo(String testId) {
    look("no " + testId, () -> shown(hook(testId)), List::isEmpty);
    return this;
  }

  /** Waits for a message that is for this person alone. */
  String readsPrivately(String... words) {
    return awaitText(hook("ephemeral"), words);
  }

  String readsInTheForm(String... words) {
    return awaitText(hook("modal"), words);
  }

  String readsAtHome(String... words) {
    return awaitText(hook("home"), words);
  }

  /** Waits until no form is open. */
  Browser seesNoForm() {
    look("no form", () -> shown(hook("modal")), List::isEmpty);
    return this;
  }

  /** The messages that everybody here sees, oldest first. */
  List<String> messages() {
    return look("the messages", () -> texts(hook("message")), messages -> true);
  }

  /** How many elements of this kind the page holds, seen or not. */
  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  /** Leaves the page. */
  void leaves() {
    driver.get("about:blank");
  }

  /**
   * Errors of the page that its console showed since the last time that somebody asked; a server
   * that is away is none.
   */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("net::ERR_"))
        .toList();
  }

  private String awaitText(By where, String... words) {
    return look(
            "“" + String.join("”, “", words) + "” in " + where,
            () ->
                texts(where).stream()
                    .filter(text -> Arrays.stream(words).allMatch(text::contains))
                    .reduce((former, latter) -> latter),
            Optional::isPresent)
        .orElseThrow();
  }

  private List<String> texts(By where) {
    return asked(where, ".map(each => each.innerText.replace(/[\\t\\u00a0]/g, ' ').trim())")
        .map(String.class::cast)
        .toList();
  }

  private List<WebElement> shown(By where) {
    return asked(where, "").map(WebElement.class::cast).toList();
  }

  /** Of those that can be seen; one question to the browser, since each takes its time. */
  private Stream<?> asked(By where, String then) {
    List<WebElement> found = driver.findElements(where);
    return found.isEmpty()
        ? Stream.empty()
        : ((List<?>) requireNonNull(driver.executeScript(SHOWN + then, found))).stream();
  }

  private WebElement one(By where) {
    return shown(where).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(where.toString()));
  }

  private WebElement latest(By where) {
    return shown(where).stream()
        .reduce((former, latter) -> latter)
        .orElseThrow(() -> new NoSuchElementException(where.toString()));
  }

  private static By hook(String testId) {
    return By.cssSelector("[data-testid='" + testId + "']");
  }

  private static By button(String label) {
    return By.xpath("//button[normalize-space()=\"" + label + "\"]");
  }

  private static By inBlock(String block, String css) {
    return By.cssSelector("[data-testid=modal-body] [data-block-id='" + block + "'] " + css);
  }

  /** Does it as soon as the page lets one: nodes are replaced whenever something changes. */
  private void act(Runnable what) {
    look(
        "something to do",
        () -> {
          what.run();
          return true;
        },
        done -> done);
  }

  private static <T> T look(String what, Callable<T> glance, Predicate<? super T> enough) {
    return await(what)
        .atMost(PATIENCE)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(30))
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(glance, enough);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
