/**
 * Frequent given names of the languages whose news is read, folded. Not complete and not meant to be: one of them at the
 * head of an unknown name says that it is a person's.
 */
export const givenNames = `aaron abby abdel abdul abdullah abdulrahman abel abigail abraham ada adam adele adolf adrian adriana agnes ahmad ahmed aidan aileen aisha
  aissa akira alain alan alana albert alberto aleksandr aleksei alejandra alejandro aleksander alessandra alessandro alex alexa alexander
  alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alison allan allison alma alonso
  alvaro alyssa amal amanda amara amber amelia amelie amina amir amit amna amos amy ana anas anastasia anatoly anders andre
  andrea andreas andrei andres andrew andrey andriy andrzej andy angel angela angelina angelo angus anibal anil anita anja anjali ann
  anna anne annette annie anthony antoine anton antonia antonio anwar april ariel arjun armando arnold arthur arturo arun ashley
  ashraf asif astrid atsushi audrey august augusto aung ayman ayesha barack barbara bart bashar beatrice beatriz ben benedict
  benjamin benoit bernard bernardo bernd bernie beth betty beverly bianca bilal bill billy bjorn blake bob bobby bogdan boris brad
  bradley brandon brenda brendan brent brett brian bridget brigitte bruce bruno bryan caitlin caleb calvin cameron camila camille
  carl carla carlo carlos carmen carol carolina caroline carolyn carrie casey catalina catherine cathy cecilia cesar chad
  chandra charles charlie charlotte chelsea cheryl chloe chris christian christiane christina christine christoph christophe christopher
  chuck cindy claire clara clarence claude claudia claudio clement cliff clint colin colleen connor conor constantin corey cory
  craig cristian cristina curtis cynthia cyril cyrus daisy dale damian damien dan dana daniel daniela daniele danielle danny daria dario
  darren dave david dawn dean deborah debbie debra delia denis denise dennis derek derrick desmond diana diane dick didier diego dieter dilip
  dimitri dina dirk dmitri dmitry dmytro dolores dominic dominik dominique don donald donna dora doris dorothy doug douglas drew
  duncan dustin dwayne dylan earl ed eddie edgar edith edmund eduardo edward edwin egor eileen ekaterina elaine eleanor elena eli elias
  elif elijah elisa elisabeth elise eliza elizabeth ella ellen elliot elliott elsa emil emilia emilie emilio emily emma emmanuel
  emre enrique enzo eric erica erich erik erika erin ernest ernesto ernst ethan eugene eva evan evelyn evgeny fabian fabio
  faisal farah fatima fatma federico felicia felipe felix ferdinand fernanda fernando filip fiona florence florian frances francesca
  francesco francis francisca francisco franco francois francoise frank frankie franklin franz fred freddie frederic frederick fredrik friedrich fritz fumio
  gabriel gabriela gabriella gabrielle gareth gary gavin gemma gene geoff geoffrey george georges georgia georgina gerald
  gerard gerardo gerhard gertrude giacomo giancarlo gianni gideon gilbert gilles gina gino giorgio giovanni gisela giulia giuseppe
  glen glenn gloria gonzalo gordon grace graham greg gregory greta guillaume guillermo gunter gus gustav gustavo guy gwen habib hadi haidar hamid
  hamza hana hanna hannah hannes hans hana harald harold harriet harrison harry harvey hasan hassan heather hector heidi heike heinrich
  heinz helen helena helene helga helmut henri henrik henry herbert herman hermann hiroshi holger holly horst hossein howard hubert hugh
  hugo humberto hussein ian ibrahim ida ignacio igor ilan ilse ilya imran ina ines inga inge ingrid irakli irene irina iris isaac isabel isabella isabelle
  ismail itamar ivan ivana ivanka ivo jack jackie jackson jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane
  janet janice janine jared jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jesse
  jessica jesus jim jimmy jo joan joanna joao joaquin jochen jody joe joel joerg johan johann johanna johannes john johnny jon jonas
  jonathan jordi jorge jorgen jose josef joseph josephine josh joshua joy joyce juan juana juanita judith judy julia julian juliana julie julien
  juliet julio julius jun june jurgen justin justine kai kaja kamal kamala karen karim karin karina karl karla karsten kate katherine kathleen kathryn
  kathy katie katja katrin katrina kayla keith kelly ken kenji kenneth kent kerry kevin khaled khalid kim kirsten kirk klaus konrad
  konstantin krista kristen kristin kristina kristof kurt kyle lana lance lara larry lars laszlo laura lauren laurence laurent laurie lawrence
  lea leah leila lena leo leon leonard leonardo leonid leonie leonora leroy leslie leticia levi lewis li liam lidia lila lili lilian liliana lillian lily linda lindsay
  lindsey lisa liz lloyd logan lois lola lorena lorenzo lori lorraine lou louis louisa louise luca lucas lucia luciano lucie lucien lucy
  ludmila ludwig luigi luis luisa luiz lukas luke lydia lynn mackenzie madeleine madison mads magdalena magnus mahmoud maja malcolm malik manfred manuel
  manuela marc marcel marcela marcelo marcia marco marcos marcus margaret margarita maria mariam marian mariana marie marija marilyn marina
  mario marion marisa marisol marissa marjorie mark marko markus marlene marta martha martin martina martine marvin mary maryam masha mason massimo mateo mathias
  matilda matt matteo matthew matthias matthieu maureen may maurice mauricio maurizio max maxim maxime maximilian maya megan mehdi mehmet mei
  melanie melinda melissa mercedes meredith michael michaela michel michele michelle miguel mihai mikael mike mikhail milan mila milos mina
  mindy ming miranda miriam mitch mitchell mohamed mohammad mohammed mohamad moises molly mona monica monika morgan moritz moshe muhammad mustafa
  myriam nabil nadia nadine naledi nancy naomi natalia natalie natasha nathalie nathan nathaniel neil nelson nestor niall nicholas nick nicky nico nicola
  nicolae nicolas nicole nigel nikita nikki nikola nikolai nils nina nino noah noam noel noor nora norbert norma norman octavio oksana ola olaf oleg
  oleksandr olga oliver olivia olivier olof omar oren oriol oscar oskar osama otto owen pablo paige pamela paola paolo parker pascal pat patricia
  patricio patrick patrik patrizia paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny percy perry pete peter petra petr petro phil philip
  philipp philippe phillip phyllis pierre pietro pilar piotr priya rachel rafael rafal rahul rainer raj rajesh ralf ralph ramesh rami ramiro ramon randall randy
  raphael raquel rashid ratna raul ravi ray raymond rebecca regina reinhard rene renata renate reza ricardo riccardo richard rick ricky rita rob robert
  roberta roberto robin rocio rod roderick rodney rodolfo rodrigo roger rohan roland rolf roman romain ron ronald ronan ronen ronnie rosa rosalia rosario rose rosemary rosie ross
  roxana roy ruben rudolf rudy rui rupert russell ruth ryan sabine sabrina sadiq said salman salome salvador salvatore sam samantha samir samira samuel
  sandra sandy sanjay sanna santiago sara sarah sasha saul scott sean sebastian sebastien selena serena serge sergei sergey sergio
  serhii seth shane shannon sharon shaun shawn sheila shelby shelly sherry shinji shinzo shirley sibylle sidney silvia silvio simon simona simone sofia
  solomon sonia sonja sonya sophia sophie soren spencer stacey stacy stan stanislav stanley stefan stefania stefanie stefano stella stephan stephane stephanie stephen
  steve steven stewart stuart sue sultan sunil suresh susan susana susanne suzanne svein sven svetlana sylvain sylvia sylvie takashi takeshi tamar tamara tania tanja
  tanya tara tariq tatiana tatyana taylor ted teresa terence terry thandi theo theodore theresa therese thierry thomas thorsten tiffany tim timo timothy tina tobias
  toby todd tom tomas tomasz tommy toni tony tracey tracy travis trevor tricia tristan troy tyler umar ursula ute uwe vadim valentin valentina valerie valeria
  vanessa vera veronica veronique vicente vicki vicky victor victoria viktor viktoria vijay vincent vincenzo violeta virginia vitali vitaly viviane
  vlad vladimir volker volodymyr wade walid walter wanda warren wayne wendy werner wesley whitney wilhelm will willem william willie winston wolfgang xavier
  yael yahya yair yan yana yang yasmin yasser yevgeny ying yoko yolanda yuki yulia yuri yusuf yves yvette yvonne zachary zara zeynep zoe`;
