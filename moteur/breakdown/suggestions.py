"""The step that asks a language model what the rules missed; with no model it asks nothing."""

from moteur.breakdown import suggester
from moteur.breakdown.model import Sheet, Suggested, Suggestions
from moteur.breakdown.sheet import SceneWork
from moteur.breakdown.steps import breakdown
from moteur.engines import language_model
from moteur.film.document import Part
from moteur.film.production import LanguageModel, Production
from moteur.film.step import Workspace, step
from moteur.screenplay.model import Pages, Screenplay


class SuggestWork(Part):
    """A scene as it is broken down, and the model that is asked what was missed."""

    model: LanguageModel
    scene: SceneWork


@step(
    "suggestions",
    makes=Suggestions,
    version=1,
    per="scene",
    reads=("screenplay", "pages", "production"),
)
def suggestions(work: SuggestWork, workspace: Workspace) -> Suggested:
    """Ask a language model what a scene needs beyond what the rules found."""
    sheet = breakdown.work(work.scene, workspace)
    assert isinstance(sheet, Sheet)
    model = work.model
    chat = language_model.LanguageModel(model.url, model.model, model.timeout)
    asked = suggester.ModelSuggester(chat)
    return suggester.suggest(asked, work.scene.scene, sheet, work.scene.language)


@suggestions.slices
def _slices(screenplay: Screenplay, pages: Pages, production: Production) -> dict[str, SuggestWork]:
    """Return no slice where the production names no model."""
    model = production.language_model
    if model is None:
        return {}
    scenes = breakdown.slices_of(screenplay=screenplay, pages=pages, production=production)
    return {id_: SuggestWork(model=model, scene=scene) for id_, scene in scenes.items()}


@suggestions.gather
def _gather(
    parts: dict[str, Suggested], screenplay: Screenplay, pages: Pages, production: Production
) -> Suggestions:
    return Suggestions(scenes=parts)
