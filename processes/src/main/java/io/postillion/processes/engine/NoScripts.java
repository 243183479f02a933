package io.postillion.processes.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Scripts in models are code; there are none. */
final class NoScripts implements ScriptEngineResolver {

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    throw new ProcessEngineException(
        "Scripts are switched off, so nothing runs in '%s'. Use an external task instead."
            .formatted(language));
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return new ScriptEngineManager();
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new ProcessEngineException("Scripts are switched off: " + factory.getEngineName());
  }
}
