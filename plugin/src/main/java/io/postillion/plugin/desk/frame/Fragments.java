package io.postillion.plugin.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.View;

/** Renders a part of a page by itself, to be shown while the rest is still awaited. */
public final class Fragments {

  private final DeskViewResolver views;

  public Fragments(DeskViewResolver views) {
    this.views = views;
  }

  /**
   * @param view e.g. {@code desk:assist :: offer}
   */
  public String render(
      String view, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    Aside aside = new Aside(response);
    try {
      View found = views.resolveViewName(view, LocaleContextHolder.getLocale());
      if (found == null) {
        throw new IllegalStateException("There is no view " + view);
      }
      found.render(model, request, aside);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The view %s cannot be rendered".formatted(view), e);
    }
    return aside.text();
  }

  /** Keeps what is written, and lets nothing through to the answer that is under way. */
  private static final class Aside extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);

    Aside(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void setContentType(String type) {}

    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public void flushBuffer() {}

    String text() {
      writer.flush();
      return text.toString();
    }
  }
}
