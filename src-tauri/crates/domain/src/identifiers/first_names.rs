//! Common first names in Italy, folded: only to tell which word of a full name is the first name.

/// Sorted, separated by blanks or line ends.
const NAMES: &str = "
aaron abele achille ada adele adelina adolfo adriana adriano agata agnese agostino aida alba alberta alberto alda aldo
alessandra alessandro alessia alessio alex alfio alfonso alfredo alice alida alina allegra alvaro amalia amanda ambra
amedeo amelia amerigo anastasia andrea andreina angela angelica angelina angelo aniello anita anna annabella annalisa
annamaria annarita annunziata anselmo antonella antonello antonia antonietta antonino antonio apollonia arianna
aristide armando arnaldo aroldo arrigo arturo asia assunta aurelia aurelio aurora azzurra baldassarre barbara
bartolomeo basilio battista beatrice benedetta benedetto beniamino bernardo berta biagio bianca bice bonaria brigida
brigitte bruna brunella bruno calogera calogero camilla camillo carla carlo carlotta carmela carmelo carmen carmine
carola carolina caterina catia cecilia celeste celestina cesare cesira chiara christian cinzia cira ciro clara
clarissa claudia claudio clelia clemente clementina clotilde concetta consolata cornelia corrado cosima cosimo
costantino costanza crescenzo cristian cristiana cristiano cristina dalila damiano daniela daniele danilo daria dario
davide debora deborah delia demetrio denis denise desiderio diana diego dina dino domenica domenico donata donatella
donato dora doriana doriano edda edgardo edoardo efisio egidio elda elena eleonora elettra elia eliana elio elisa
elisabetta elisea eloisa elsa elvio elvira emanuela emanuele emidio emilia emiliano emilio emma enea enrica enrico
enza enzo ercole erica erika ermanno erminia ernesta ernesto eros ester ettore eugenia eugenio eva evelina ezio
fabiana fabiano fabio fabiola fabrizia fabrizio fausta faustino fausto fedele federica federico felice felicia
ferdinando fernanda fernando ferruccio filiberto filippa filippo fiorella fiorenza fiorenzo flaminia flavia flavio
flora floriana fortunata fortunato fosca franca francesca francesco franco fulvia fulvio furio gabriele gabriella
gaetana gaetano gaia gaspare gastone gemma generoso gennaro genoveffa geraldina gerardo gherardo giacinta giacinto
giacoma giacomo giada giampaolo giampiero gian giancarla giancarlo gianfranca gianfranco gianluca gianluigi gianmarco
gianmaria gianna gianni gianpaolo gianpiero gilberto gilda gina gino gioacchino gioele gioia giordana giordano giorgia
giorgina giorgio giosue giovanna giovanni giovannina girolama girolamo gisella giuditta giulia giuliana giuliano
giulietta giulio giuseppa giuseppe giuseppina giustina giustino glauco gloria goffredo grazia graziana graziano
graziella greta gualtiero guglielmina guglielmo guido gustavo hans iacopo ida ignazio igor ilaria ilario ilda ilenia
imma immacolata ines ingrid iolanda irene iris irma isa isabella isidoro isotta italo ivan ivana ivano ivo jacopo
jessica jolanda jonathan jose josef karin katia kevin lamberto lara laura lauretta lavinia lea leandro leda lelio lena
leo leonarda leonardo leone leonida leopoldo letizia liana liberato libero licia lidia liliana lina lino lisa livia
livio lodovico loredana lorella lorena lorenza lorenzo loretta loriana loris luana luca lucia luciana luciano lucilla
lucio lucrezia ludovica ludovico luigi luigia luigina luisa maddalena mafalda manfredi manlio manuel manuela mara
marcella marcello marco margherita maria mariagrazia mariangela marianna mariano mariarosa marica mariella marilena
marina marino mario marisa marisol marta martina martino marzia marzio massimiliano massimo matilde matteo mattia
maura maurizia maurizio mauro melania melissa mercedes mia micaela michela michelangelo michele milena milo mimma
mirco mirela mirella miriam mirko modesto mohamed moira monia monica morena moreno nadia natale natalia natalina
natalino nazzareno nella nello nerea nerina nestore niccolo nicla nico nicola nicole nicoletta nicolo nicolosa nina
nino noe noemi nora norma novella nunzia nunzio ofelia olga olimpia olindo oliver oliviero omar ombretta onofrio
orazio oreste orietta orlando ornella orsola ortensia oscar osvaldo ottavia ottavio ottone palmira palmiro pamela
paola paolo paride pasquale pasqualina patrizia patrizio perla pia pier piera pierangelo piercarlo pierfrancesco
piergiorgio pierluigi piero pierpaolo pietro pina pino pio placido pompeo primo prisca priscilla quirino rachele
raffaele raffaella raimondo ramona rebecca regina remigio remo renata renato renzo riccarda riccardo rina rinaldo rita
roberta roberto rocco rodolfo romana romano romeo romina romolo ronaldo rosa rosalba rosalia rosalinda rosamaria
rosanna rosaria rosario roselina rosella rosetta rosina rosita rossana rossano rossella ruben ruggero ruggiero
sabatino sabina sabino sabrina salvatore salvatrice salvo samanta samantha samuel samuele sandra sandrina sandro santa
sante santina santino santo sara sarah saverio savina savino sebastiana sebastiano secondo selene serafina serafino
serena sergio settimio severino sibilla silvana silvano silverio silvestro silvia silvio simona simone simonetta sofia
sonia stefania stefano stella susanna tamara tania tatiana tea tecla teodora teodoro terenzio teresa tito tiziana
tiziano tobia tommasina tommaso tonino tosca tullia tullio ubaldo ugo ulisse umberto urbano ursula valentina valentino
valeria valeriano valerio vanda vanessa vanna vasco vega veneranda venere vera verena veronica vilma vincenza vincenzo
viola violetta virgilio virginia virginio vita vitale vito vittoria vittorina vittorio viviana walter wanda wilma
xavier yuri yvonne zaira zeno zoe
";

/// True for a folded word that is a common first name. Absence proves nothing.
#[must_use]
pub fn is_first_name(folded: &str) -> bool {
    static SORTED: std::sync::LazyLock<Vec<&'static str>> =
        std::sync::LazyLock::new(|| NAMES.split_whitespace().collect());
    SORTED.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_sorted_and_folded() {
        let all: Vec<&str> = NAMES.split_whitespace().collect();
        assert!(all.windows(2).all(|w| w[0] < w[1]));
        assert!(all.iter().all(|n| n.bytes().all(|b| b.is_ascii_lowercase())));
        assert!(is_first_name("mario") && is_first_name("giulia") && !is_first_name("rossi"));
    }
}
