package io.postillion.plugin.desk.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Shows the views named {@code desk:…} with a template engine, templates and messages of the desk's
 * own, so that those of a host stay as they are.
 */
public final class DeskViewResolver extends ThymeleafViewResolver {

  public static final String PREFIX = "desk:";

  public DeskViewResolver(ApplicationContext context, MessageSource messages) {
    SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
    templates.setApplicationContext(context);
    templates.setPrefix("classpath:/postillion/desk/templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(messages);
    engine.setEngineContextFactory(new Evaluations(context));
    setTemplateEngine(engine);
    setCharacterEncoding("UTF-8");
    setViewNames(new String[] {PREFIX + "*"});
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  /** In the language that {@link Language} picked, not the one of the host's resolver. */
  @Override
  public @Nullable View resolveViewName(String name, Locale hosts) throws Exception {
    return super.resolveViewName(name, LocaleContextHolder.getLocale());
  }

  @Override
  protected View loadView(String name, Locale locale) throws Exception {
    return super.loadView(name.substring(PREFIX.length()), locale);
  }
}
